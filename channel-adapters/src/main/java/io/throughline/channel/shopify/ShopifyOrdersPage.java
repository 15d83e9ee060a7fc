package io.throughline.channel.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.throughline.channel.Understanding.NotUnderstood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of orders as Shopify's API answers it, {@code {"orders": [...]}}, taken apart for the
/// poll. Each order is a document of its own: stored like a delivery of topic {@value #TOPIC}, it
/// is read like one.
public final class ShopifyOrdersPage {

  /// What a polled order is stored as: the shop's word of how it stands now.
  public static final String TOPIC = "orders/updated";

  private ShopifyOrdersPage() {}

  /// One order of a page.
  ///
  /// @param orderId the shop's id of it, exact, as text
  /// @param updatedAt when it came to be so, by the shop's clock: what the poll's cursor is made
  ///   of; null when it does not say
  /// @param body its JSON text, every number with the digits that the shop wrote; to be sent on in
  ///   UTF-8
  public record PolledOrder(String orderId, @Nullable Instant updatedAt, String body) {

    /// A delivery id that is the same for the same order in the same state, however often the poll
    /// meets it.
    public String deliveryId() {
      return "poll:" + orderId + ":" + Sha256.hex(body.getBytes(UTF_8));
    }

    /// Says which order, never what stands in it: that names the buyer.
    @Override
    public String toString() {
      return "PolledOrder[" + orderId + " of " + updatedAt + "]";
    }
  }

  /// What a page holds.
  ///
  /// @param orders in the page's order
  /// @param unreadable what is no order with an id, with its place; it waits for a person
  public record Page(List<PolledOrder> orders, List<NotUnderstood> unreadable) {
    /// Copies the lists.
    public Page {
      orders = List.copyOf(orders);
      unreadable = List.copyOf(unreadable);
    }
  }

  /// Takes a page apart. Never throws for its content: a page that is none has one thing in it that
  /// is not readable.
  public static Page read(byte[] page) {
    var orders = new ArrayList<PolledOrder>();
    var unreadable = new ArrayList<NotUnderstood>();
    try {
      var list = Fields.of(StrictJson.read(page), "").given("orders");
      if (list == null || !list.isArray()) {
        throw NotReadable.missing("/orders");
      }
      for (int index = 0; index < list.size(); index++) {
        try {
          var order = Fields.of(list.get(index), "/orders/" + index);
          orders.add(
              new PolledOrder(
                  ShopifyId.required(order), order.moment("updated_at"), order.node().toString()));
        } catch (NotReadable refused) {
          unreadable.add(refused.toUnderstanding());
        }
      }
    } catch (NotReadable refused) {
      unreadable.add(refused.toUnderstanding());
    }
    return new Page(orders, unreadable);
  }
}
