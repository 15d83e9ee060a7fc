package io.throughline.web.api;

import io.throughline.audit.AccessFilter;
import io.throughline.audit.AccessRecord;
import io.throughline.audit.Accesses;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;

/// The record of accesses as a file.
public final class AccessesFile {

  private static final List<Column<AccessRecord>> COLUMNS =
      List.of(
          new Column<>("record_no", AccessRecord::recordNo),
          new Column<>("at", AccessRecord::at),
          new Column<>("actor", record -> record.access().actor()),
          new Column<>("kind", record -> record.access().kind().text()),
          new Column<>("subject", record -> record.access().subject()),
          new Column<>("channel", record -> record.access().channel()),
          new Column<>("fields", record -> String.join(" ", record.access().fields())),
          new Column<>("reason", record -> record.access().reason()),
          new Column<>("reference", record -> record.access().reference()),
          new Column<>("address", record -> record.access().address()));

  private AccessesFile() {}

  /// Everything that fits the filter, newest first.
  public static TableFile<AccessRecord> of(Accesses accesses, AccessFilter filter) {
    return new TableFile<>(
        "accesses",
        COLUMNS,
        taker -> {
          long before = Long.MAX_VALUE;
          while (before > 0) {
            var page = accesses.page(filter, before, Accesses.MAX_PAGE);
            page.forEach(taker);
            before = page.size() < Accesses.MAX_PAGE ? 0 : page.getLast().recordNo();
          }
        });
  }
}
