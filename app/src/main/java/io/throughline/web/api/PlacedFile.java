package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.PlacedOrder;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.PlacedPage;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The orders behind a figure as a file: all pages of the list, as of one moment.
public final class PlacedFile {

  private PlacedFile() {}

  /// A file of this name.
  public static TableFile<PlacedOrder> of(
      String name, PlacedOrders orders, AsOf moment, SpanFilter filter) {
    return new TableFile<>(
        name,
        columns(moment),
        taker -> {
          PlacedPage.@Nullable Cursor after = null;
          do {
            var page = orders.page(moment, filter, after, PlacedOrders.MAX_PAGE);
            page.orders().forEach(taker);
            after = page.next();
          } while (after != null);
        });
  }

  private static List<Column<PlacedOrder>> columns(AsOf moment) {
    return List.of(
        new Column<>("order_id", PlacedOrder::orderId),
        new Column<>("channel", PlacedOrder::channel),
        new Column<>("account", PlacedOrder::account),
        new Column<>("channel_order_id", PlacedOrder::channelOrderId),
        new Column<>("channel_order_name", PlacedOrder::channelOrderName),
        new Column<>("place", PlacedOrder::place),
        new Column<>("stage", PlacedOrder::stage),
        new Column<>("hold_kind", PlacedOrder::holdKind),
        new Column<>("hold_reason", PlacedOrder::holdReason),
        new Column<>("owner", order -> Owners.of(order.place(), order.holdOwner())),
        new Column<>("since", PlacedOrder::since),
        new Column<>("since_position", PlacedOrder::sincePosition),
        new Column<>(
            "age_seconds", order -> Duration.between(order.since(), moment.at()).toSeconds()),
        new Column<>("units", PlacedOrder::units),
        new Column<>("value", order -> new BigDecimal(order.value().amount())),
        new Column<>("currency", order -> order.value().currency().code()),
        new Column<>("captured_minor", PlacedOrder::capturedMinor),
        new Column<>("as_of", _ -> moment.at()),
        new Column<>("as_of_position", _ -> moment.position()));
  }
}
