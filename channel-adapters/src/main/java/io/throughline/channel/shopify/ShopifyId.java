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
    var exact = tail(of.given("admin_graphql_api_id"));
    return exact == null ? at(of, "id") : exact;
  }

  /// The id that this field holds, as number, as text or as {@code gid}; null when absent.
  ///
  /// @throws NotReadable when it holds no id
  static @Nullable String at(Fields of, String name) {
    var id = of.given(name);
    var exact = tail(id);
    return exact == null && id != null ? local(of, name, id) : exact;
  }

  private static @Nullable String tail(@Nullable JsonNode global) {
    if (global == null || !global.isString()) {
      return null;
    }
    var tail = GLOBAL.matcher(global.stringValue());
    return tail.matches() ? tail.group(1) : null;
  }

  private static @Nullable String local(Fields of, String name, JsonNode id) {
    var text = id.isIntegralNumber() || id.isString() ? id.asString().strip() : "";
    if (id.isString() && text.isEmpty()) {
      return null;
    }
    if (!NATIVE.matcher(text).matches() || text.startsWith("-")) {
      throw of.invalid(name, of.shown(name) + " is not an id");
    }
    return text;
  }

  /// The order that something belongs to; null when it does not say.
  static @Nullable String ofOrder(Fields of) {
    var order = of.object("order");
    var inside = order == null ? null : of(order);
    if (inside != null) {
      return inside;
    }
    var global = at(of, "admin_graphql_api_order_id");
    return global == null ? at(of, "order_id") : global;
  }

  /// The order line that something is about; null when it does not say.
  static @Nullable String ofLine(Fields of) {
    var line = of.object("line_item");
    var inside = line == null ? null : of(line);
    return inside == null ? at(of, "line_item_id") : inside;
  }
}
