package io.throughline.web.console;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.projection.listing.ListedSku;
import io.throughline.projection.listing.ListedSkus;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's mappings as a file: all pages of the list; an import takes it back.
final class SkusFile {

  private static final List<Column<ListedSku>> COLUMNS =
      List.of(
          new Column<>("channel_sku", ListedSku::channelSku),
          new Column<>("sku", ListedSku::sku),
          new Column<>("reason", ListedSku::reason),
          new Column<>("mapped_at", ListedSku::mappedAt));

  private SkusFile() {}

  static TableFile<ListedSku> of(ListedSkus listed, ChannelAccountId id, @Nullable String text) {
    return new TableFile<>(
        "skus",
        COLUMNS,
        taker -> {
          List<ListedSku> page;
          String after = null;
          do {
            page = listed.page(id.channel(), id.account(), text, after, ListedSkus.MAX_PAGE);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.getLast().channelSku();
          } while (page.size() == ListedSkus.MAX_PAGE);
        });
  }
}
