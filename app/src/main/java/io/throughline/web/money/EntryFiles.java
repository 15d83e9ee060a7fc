package io.throughline.web.money;

import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.template.Leg;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.Consumer;

/// Entries of the journal as a file: one row per leg.
public final class EntryFiles {

  private static final List<Column<Row>> COLUMNS =
      List.of(
          new Column<>("entry_id", row -> row.entry().entryId()),
          new Column<>("position", row -> row.entry().position()),
          new Column<>("recorded_at", row -> row.entry().recordedAt()),
          new Column<>("what", row -> row.entry().what()),
          new Column<>("template_version", row -> row.entry().templateVersion()),
          new Column<>("source", row -> row.entry().source()),
          new Column<>("channel", row -> row.entry().channel()),
          new Column<>("account", row -> row.entry().account()),
          new Column<>("order", row -> row.entry().orderRef()),
          new Column<>("rail", row -> row.entry().rail()),
          new Column<>("origin_day", row -> row.entry().originDay()),
          new Column<>("gl_day", row -> row.entry().glDay()),
          new Column<>("ledger_account", row -> row.leg().ledgerAccount()),
          new Column<>("currency", row -> row.leg().currency()),
          new Column<>("debit", row -> side(row, 1)),
          new Column<>("credit", row -> side(row, -1)),
          new Column<>("batch_id", row -> row.entry().batchId()),
          new Column<>("batch_state", row -> row.entry().batchState()));

  private EntryFiles() {}

  /// One side of an entry.
  public record Row(BookedEntry entry, Leg leg) {}

  /// All entries that are told.
  static TableFile<Row> of(Consumer<Consumer<BookedEntry>> entries) {
    return new TableFile<>(
        "journal",
        COLUMNS,
        taker ->
            entries.accept(
                entry -> entry.legs().forEach(leg -> taker.accept(new Row(entry, leg)))));
  }

  private static Number side(Row row, int sign) {
    long minor = Math.max(0, sign * row.leg().minor());
    return Decimals.number(minor, row.leg().currency());
  }
}
