package io.throughline.channel.shopify;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A fulfillment that Shopify has: a parcel, as it knows it.
///
/// @param id Shopify's
/// @param canceled whether it was taken back; it stays in the list
/// @param company the carrier; null when not told
/// @param numbers tracking numbers
/// @param units what is in it, by line
record KnownFulfillment(
    String id,
    boolean canceled,
    @Nullable String company,
    Set<String> numbers,
    List<LineUnits> units) {

  private static final Set<String> NEVER_LEFT = Set.of("cancelled", "error", "failure");

  /// @throws NotReadable when it is none
  static KnownFulfillment read(Fields fulfillment) {
    var status = fulfillment.text("status");
    return new KnownFulfillment(
        ShopifyId.required(fulfillment),
        status != null && NEVER_LEFT.contains(status),
        fulfillment.text("tracking_company"),
        numbers(fulfillment),
        units(fulfillment));
  }

  private static Set<String> numbers(Fields fulfillment) {
    var numbers = new LinkedHashSet<String>();
    var one = fulfillment.text("tracking_number");
    if (one != null) {
      numbers.add(one);
    }
    var several = fulfillment.given("tracking_numbers");
    if (several != null && several.isArray()) {
      for (JsonNode number : several) {
        numbers.add(number.asString().strip());
      }
    }
    numbers.remove("");
    return numbers;
  }

  private static List<LineUnits> units(Fields fulfillment) {
    var units = new ArrayList<LineUnits>();
    for (var line : fulfillment.objects("line_items")) {
      units.add(new LineUnits(ShopifyId.required(line), Quantity.read(line, "quantity")));
    }
    return units;
  }

  boolean holds(List<LineUnits> others) {
    return LineUnits.same(units, others);
  }

  /// Whether it has this tracking number, or none where there is none.
  boolean isNumbered(@Nullable String trackingNumber) {
    return trackingNumber == null ? numbers.isEmpty() : numbers.contains(trackingNumber);
  }

  boolean travelsAs(Parcel parcel) {
    return isNumbered(parcel.trackingNumber())
        && numbers.size() <= 1
        && parcel.carrier().equals(company);
  }

  /// How Shopify is told how a parcel travels.
  static Map<String, String> trackingOf(Parcel parcel) {
    var info = new LinkedHashMap<String, String>();
    info.put("company", parcel.carrier());
    if (parcel.trackingNumber() != null) {
      info.put("number", parcel.trackingNumber());
    }
    return info;
  }
}
