package io.throughline.demo;

import io.throughline.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Invents order documents as Shopify writes them. The same generator of random numbers gives the
/// same orders. Every person in them is invented.
public final class ShopOrders {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> FIRST_NAMES =
      List.of("Ada", "Bruno", "Chiara", "Dilek", "Emil", "Fatou", "Grace", "Hiro", "Ines", "Jonas");
  private static final List<String> LAST_NAMES =
      List.of("Archer", "Berg", "Castell", "Dupont", "Egger", "Fischer", "Grant", "Hansen");
  private static final List<Place> PLACES =
      List.of(
          new Place("US", "NY", "10013", "New York"),
          new Place("US", "CA", "94110", "San Francisco"),
          new Place("US", "TX", "78701", "Austin"),
          new Place("CA", "ON", "M5V 2T6", "Toronto"),
          new Place("GB", "ENG", "EC1V 9HX", "London"));
  private static final List<Product> PRODUCTS =
      List.of(
          new Product("MUG-WHT", "Enamel mug, white", 1_450),
          new Product("MUG-BLU", "Enamel mug, blue", 1_450),
          new Product("TEE-M-NVY", "T-shirt, navy, M", 2_900),
          new Product("BAG-CNV", "Canvas bag", 3_999),
          new Product("LMP-BRS", "Brass desk lamp", 12_900),
          new Product("NTB-A5", "Notebook A5", 895));

  private final RandomGenerator random;
  private final String currency;

  private record Product(String sku, String title, long priceMinor) {}

  private record Place(String country, String province, String zip, String city) {}

  /// What the shop sells.
  static List<String> skus() {
    return PRODUCTS.stream().map(Product::sku).toList();
  }

  /// A shop that sells in this currency, drawing from this generator.
  public ShopOrders(RandomGenerator random, String currency) {
    this.random = random;
    this.currency = currency;
  }

  /// The body of an {@code orders/create} webhook.
  ///
  /// @param id the shop's id of the order
  /// @param number its running number, for its name
  /// @param placedAt when the buyer placed it
  /// @param flaw what is wrong with it
  public String body(long id, long number, Instant placedAt, Flaw flaw) {
    var lines = lines(id, flaw);
    long goods = lines.stream().mapToLong(line -> line.gross).sum();
    long shipping = goods > 5_000 ? 0 : 595;
    long tax = lines.stream().mapToLong(line -> tax(line.gross)).sum();
    long total = goods + shipping + tax + (flaw == Flaw.WRONG_TOTAL ? 100 : 0);
    var order = new LinkedHashMap<String, Object>();
    order.put("id", id);
    order.put("admin_graphql_api_id", "gid://shopify/Order/" + id);
    order.put("name", "#" + number);
    order.put("order_number", number);
    order.put("created_at", placedAt.toString());
    order.put("processed_at", placedAt.toString());
    order.put("updated_at", placedAt.toString());
    order.put("cancelled_at", flaw == Flaw.CANCELED ? placedAt.toString() : null);
    order.put("test", false);
    order.put("currency", currency);
    order.put("presentment_currency", currency);
    order.put("financial_status", flaw == Flaw.UNPAID ? "pending" : "paid");
    order.put("fulfillment_status", null);
    order.put("taxes_included", false);
    order.put("total_line_items_price", text(goods));
    order.put("total_discounts", text(0));
    order.put("total_tax", text(tax));
    order.put("total_tip_received", text(0));
    order.put("total_price", text(total));
    order.put("line_items", lines.stream().map(line -> line.fields).toList());
    order.put(
        "shipping_lines",
        List.of(Map.of("title", "Standard", "price", text(shipping), "tax_lines", List.of())));
    order.putAll(buyer(flaw));
    var document = JSON.writeValueAsString(order);
    return flaw == Flaw.BROKEN ? document.substring(0, document.length() / 2) : document;
  }

  private record Line(Map<String, Object> fields, long gross) {}

  private List<Line> lines(long orderId, Flaw flaw) {
    var lines = new ArrayList<Line>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      int quantity = 1 + random.nextInt(3);
      var fields = new HashMap<String, Object>();
      fields.put("id", orderId * 10 + i);
      fields.put("sku", flaw == Flaw.NO_SKU && i == 0 ? null : product.sku);
      fields.put("title", product.title);
      fields.put("quantity", quantity);
      fields.put("price", text(product.priceMinor));
      fields.put("requires_shipping", true);
      fields.put("discount_allocations", List.of());
      long gross = product.priceMinor * quantity;
      fields.put(
          "tax_lines",
          List.of(Map.of("title", "Sales tax", "rate", 0.08, "price", text(tax(gross)))));
      lines.add(new Line(fields, gross));
    }
    return lines;
  }

  private static long tax(long minor) {
    return minor * 8 / 100;
  }

  private Map<String, Object> buyer(Flaw flaw) {
    var first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    var last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
    var place = PLACES.get(random.nextInt(PLACES.size()));
    var email = (first + "." + last + "@example.com").toLowerCase(java.util.Locale.ROOT);
    var address = new HashMap<String, Object>();
    address.put("first_name", first);
    address.put("last_name", last);
    address.put("address1", (1 + random.nextInt(200)) + " Example Street");
    address.put("city", place.city);
    address.put("zip", place.zip);
    address.put("province_code", place.province);
    address.put("country_code", place.country);
    var buyer = new HashMap<String, Object>();
    buyer.put("email", email);
    buyer.put(
        "customer",
        Map.of(
            "id",
            7_000_000_000_000L + email.hashCode() % 1_000_000,
            "first_name",
            first,
            "last_name",
            last,
            "email",
            email));
    buyer.put("shipping_address", flaw == Flaw.NO_ADDRESS ? null : address);
    return buyer;
  }

  private String text(long minor) {
    return Money.ofMinor(minor, currency).amount();
  }
}
