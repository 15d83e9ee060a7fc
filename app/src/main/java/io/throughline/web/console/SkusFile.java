package io.throughline.web.console;

import static io.throughline.web.file.Cells.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.projection.listing.ListedSku;
import io.throughline.projection.listing.ListedSkus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an account's mappings as CSV (RFC 4180, UTF-8), page by page; an import takes it back.
final class SkusFile {

  private SkusFile() {}

  static void write(ListedSkus listed, ChannelAccountId id, @Nullable String text, OutputStream out)
      throws IOException {
    try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord("channel_sku", "sku", "reason", "mapped_at");
      List<ListedSku> page;
      String after = null;
      do {
        page = listed.page(id.channel(), id.account(), text, after, ListedSkus.MAX_PAGE);
        page.forEach(
            one ->
                csv.writeRecord(
                    harmless(one.channelSku()),
                    harmless(one.sku()),
                    harmless(one.reason()),
                    one.mappedAt().toString()));
        csv.flush();
        after = page.isEmpty() ? after : page.getLast().channelSku();
      } while (page.size() == ListedSkus.MAX_PAGE);
    }
  }
}
