package io.throughline.channel.shopify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The identity of an order, a line or a customer, as text.
///
/// Ids are larger than 2^53, and whatever passed a JavaScript tool has its {@code id} rounded:
/// 820982911946154500 beside {@code gid://shopify/Order/820982911946154508}. The text is exact, so
/// it wins. Source: CHANNELS rule 1 and section 1.
final class ShopifyId {

  private static final Pattern GLOBAL =
      Pattern.compile("gid://shopify/[A-Za-z]{1,40}/([!-~&&[^/?]]{1,64})");
  private static final Pattern NATIVE = Pattern.compile("[!-~&&[^/?]]{1,64}"); // printable ASCII

  private ShopifyId() {}

  /// The tail of {@code admin_graphql_api_id}, else {@code id} as it is written.
  ///
  /// @throws NotReadable when neither is there, or the {@code id} is no id
  static String required(Fields of) {
    var id = of(of);
    if (id == null) {
      throw of.missing("id");
    }
    return id;
  }

  /// The same; null when there is neither.
  static @Nullable String of(Fields of) {
    var global = of.given("admin_graphql_api_id");
    if (global != null && global.isString()) {
      var tail = GLOBAL.matcher(global.stringValue());
      if (tail.matches()) {
        return tail.group(1);
      }
    }
    return local(of, of.given("id"));
  }

  private static @Nullable String local(Fields of, @Nullable JsonNode id) {
    if (id == null) {
      return null;
    }
    var text = id.isIntegralNumber() || id.isString() ? id.asString().strip() : "";
    if (id.isString() && text.isEmpty()) {
      return null;
    }
    if (!NATIVE.matcher(text).matches() || text.startsWith("-")) {
      throw of.invalid("id", of.shown("id") + " is not an id");
    }
    return text;
  }
}
