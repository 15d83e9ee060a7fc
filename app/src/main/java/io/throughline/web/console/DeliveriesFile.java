package io.throughline.web.console;

import static io.throughline.web.file.Cells.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.inbox.DeliveryFilter;
import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes waiting deliveries as CSV (RFC 4180, UTF-8), page by page, without their content.
final class DeliveriesFile {

  private static final String[] HEADER = {
    "delivery_no",
    "channel",
    "account",
    "topic",
    "delivery_key",
    "received_at",
    "status",
    "reason",
    "detail",
    "order_id"
  };

  private DeliveriesFile() {}

  static void write(Quarantine quarantine, DeliveryFilter filter, OutputStream out)
      throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      List<QuarantinedDelivery> page;
      long before = Long.MAX_VALUE;
      do {
        page = quarantine.page(filter, before, Quarantine.MAX_PAGE);
        page.forEach(one -> csv.writeRecord(fields(one)));
        csv.flush();
        before = page.isEmpty() ? before : page.getLast().deliveryNo();
      } while (page.size() == Quarantine.MAX_PAGE);
    }
  }

  private static String[] fields(QuarantinedDelivery one) {
    return new String[] {
      String.valueOf(one.deliveryNo()),
      harmless(one.channel()),
      harmless(one.account()),
      harmless(one.topic()),
      harmless(one.deliveryKey()),
      one.receivedAt().toString(),
      one.status(),
      harmless(one.reason()),
      harmless(one.detail()),
      harmless(one.orderId())
    };
  }
}
