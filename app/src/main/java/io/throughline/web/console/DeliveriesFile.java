package io.throughline.web.console;

import io.throughline.inbox.DeliveryFilter;
import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;

/// Waiting deliveries as a file, without their content: all pages of the list.
final class DeliveriesFile {

  private static final List<Column<QuarantinedDelivery>> COLUMNS =
      List.of(
          new Column<>("delivery_no", QuarantinedDelivery::deliveryNo),
          new Column<>("channel", QuarantinedDelivery::channel),
          new Column<>("account", QuarantinedDelivery::account),
          new Column<>("topic", QuarantinedDelivery::topic),
          new Column<>("delivery_key", QuarantinedDelivery::deliveryKey),
          new Column<>("received_at", QuarantinedDelivery::receivedAt),
          new Column<>("status", QuarantinedDelivery::status),
          new Column<>("reason", QuarantinedDelivery::reason),
          new Column<>("detail", QuarantinedDelivery::detail),
          new Column<>("order_id", QuarantinedDelivery::orderId));

  private DeliveriesFile() {}

  /// All deliveries that the filter lets through.
  static TableFile<QuarantinedDelivery> of(Quarantine quarantine, DeliveryFilter filter) {
    return new TableFile<>(
        "deliveries",
        COLUMNS,
        taker -> {
          List<QuarantinedDelivery> page;
          long before = Long.MAX_VALUE;
          do {
            page = quarantine.page(filter, before, Quarantine.MAX_PAGE);
            page.forEach(taker);
            before = page.isEmpty() ? before : page.getLast().deliveryNo();
          } while (page.size() == Quarantine.MAX_PAGE);
        });
  }
}
