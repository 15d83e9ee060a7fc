package io.throughline.channel.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.OrderTerms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shop says of an order as a whole: how it stands, that it was edited, that it is gone.
final class ShopifyUpdates {

  private static final int SHORTENED = 16;

  private ShopifyUpdates() {}

  /// How it stands, by the shop's clock.
  ///
  /// The same order comes in several topics, from the poll too, and not always in the same bytes;
  /// and two states of it may bear the same second. So the word's id and digest are made from that
  /// second and from what is said: the same word is one word, and two words are two.
  ///
  /// @param terms as the caller has read them; null when the document has none
  /// @param canceledAt as the caller has read it
  static OrderCommand told(
      Fields order,
      OrderId orderId,
      @Nullable OrderTerms terms,
      @Nullable Instant canceledAt,
      Source source) {
    var channelAt = requireNonNullElse(order.moment("updated_at"), source.toldAt());
    var payment = requireNonNullElse(order.text("financial_status"), "unknown");
    var fulfillment = order.text("fulfillment_status");
    var closedAt = order.moment("closed_at");
    var current = ShopifyLines.current(order);
    var said =
        "%s %s %s %s %s %s %s"
            .formatted(channelAt, payment, fulfillment, canceledAt, closedAt, terms, current);
    var digest = Sha256.hex(said.getBytes(UTF_8));
    return new RecordChannelUpdate(
        orderId,
        channelAt + "/" + digest.substring(0, SHORTENED),
        channelAt,
        payment,
        fulfillment,
        canceledAt,
        closedAt,
        false,
        terms,
        current,
        digest,
        source.receivedAt());
  }

  /// {@code orders/delete}, which has the order's id and no more. What is still to come of it is
  /// for a person to decide.
  static Understanding deleted(Fields body, String digest, Source source) {
    var orderId = source.order(ShopifyId.required(body));
    return ShopifyTopics.facts(
        orderId,
        List.of(
            new RecordChannelUpdate(
                orderId,
                "deleted/" + source.toldAt(),
                source.toldAt(),
                "unknown",
                null,
                null,
                null,
                true,
                null,
                List.of(),
                digest,
                source.receivedAt())));
  }

  /// {@code orders/edited}, which has differences and no order. Units taken out are canceled by it.
  /// Of lines put in it has neither price nor thing: the {@code orders/updated} that follows adds
  /// them.
  static Understanding edited(Fields body, Source source) {
    var edit = body.object("order_edit");
    if (edit == null) {
      throw body.missing("order_edit");
    }
    var orderId = source.orderOf(edit, "an edit of an order");
    var lines = edit.object("line_items");
    var removed = new LinkedHashMap<String, Integer>();
    if (lines != null) {
      for (Fields line : lines.objects("removals")) {
        int units = line.units("delta");
        if (units > 0) {
          removed.merge(ShopifyId.required(line), units, Math::addExact);
        }
      }
    }
    if (removed.isEmpty()) {
      return new NothingToTell(
          "an edit that takes no units out; lines put in come with orders/updated");
    }
    return ShopifyTopics.facts(
        orderId,
        List.of(
            new RequestCancellation(
                orderId,
                "edit-" + ShopifyId.required(edit),
                RequestCancellation.CHANNEL,
                "ORDER_EDITED",
                ShopifyLines.units(removed),
                source.receivedAt())));
  }
}
