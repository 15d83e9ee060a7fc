package io.throughline.channel.shopify;

import io.throughline.channel.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an order says of its buyer. Goes to the vault only, so it is taken as it comes: whatever is
/// not a text or a number is left out, and what cannot be stored in a text is replaced. No order is
/// refused for a strange name.
final class ShopifyPerson {

  private static final List<String> ORDER =
      List.of("email", "contact_email", "phone", "browser_ip", "note");
  private static final List<String> CUSTOMER =
      List.of("email", "phone", "first_name", "last_name", "note");
  private static final List<String> CLIENT = List.of("browser_ip", "user_agent");
  private static final List<String> ADDRESS =
      List.of(
          "name",
          "first_name",
          "last_name",
          "company",
          "address1",
          "address2",
          "city",
          "province",
          "province_code",
          "zip",
          "country",
          "country_code",
          "phone",
          "latitude",
          "longitude");

  private final TreeMap<String, String> fields = new TreeMap<>();

  private ShopifyPerson() {}

  /// The buyer; null when the order names nobody. A guest has fields and no id.
  static @Nullable PersonalData read(Fields order) {
    var person = new ShopifyPerson();
    person.take("", order, ORDER);
    person.take("client.", order.person("client_details"), CLIENT);
    person.take("shipping.", order.person("shipping_address"), ADDRESS);
    person.take("billing.", order.person("billing_address"), ADDRESS);
    var customer = order.person("customer");
    person.take("customer.", customer, CUSTOMER);
    if (customer != null) {
      person.take("customer.address.", customer.person("default_address"), ADDRESS);
    }
    person.takeNotes(order);
    var buyer = customer == null ? null : ShopifyId.of(customer);
    return buyer == null && person.fields.isEmpty() ? null : new PersonalData(buyer, person.fields);
  }

  /// The text of a personal field, fit to be stored; null when there is none.
  static @Nullable String text(Fields of, String name) {
    var value = of.given(name);
    if (value == null || !(value.isString() || value.isNumber())) {
      return null;
    }
    var bytes = value.asString().replace('\0', '?').getBytes(StandardCharsets.UTF_8);
    var text = new String(bytes, StandardCharsets.UTF_8).strip(); // a lone surrogate is now "?"
    return text.isEmpty() ? null : text;
  }

  private void take(String prefix, @Nullable Fields from, List<String> names) {
    if (from == null) {
      return;
    }
    for (String name : names) {
      var text = text(from, name);
      if (text != null) {
        fields.put(prefix + name, text);
      }
    }
  }

  /// The buyer's answers to questions of the shop. Numbered, because two may have the same name.
  private void takeNotes(Fields order) {
    int index = 0;
    for (Fields note : order.objects("note_attributes")) {
      take("note_attributes." + index + ".", note, List.of("name", "value"));
      index++;
    }
  }
}
