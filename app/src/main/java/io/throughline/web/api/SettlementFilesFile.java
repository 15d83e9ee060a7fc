package io.throughline.web.api;

import io.throughline.settlementimport.ImportFilter;
import io.throughline.settlementimport.SettlementImport;
import io.throughline.settlementimport.SettlementImports;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.Consumer;

/// Imports of settlement files, as a file.
public final class SettlementFilesFile {

  private SettlementFilesFile() {}

  /// All that the filter lets through, newest first.
  public static TableFile<SettlementImport> of(SettlementImports imports, ImportFilter filter) {
    return new TableFile<>(
        "settlement-files",
        List.of(
            new Column<>("import_id", SettlementImport::importId),
            new Column<>("file_name", SettlementImport::fileName),
            new Column<>("file_hash", SettlementImport::fileHash),
            new Column<>("size_bytes", SettlementImport::sizeBytes),
            new Column<>("format", SettlementImport::format),
            new Column<>("rail", SettlementImport::rail),
            new Column<>("channel", SettlementImport::channel),
            new Column<>("account", SettlementImport::account),
            new Column<>("state", SettlementImport::state),
            new Column<>("reason", SettlementImport::reason),
            new Column<>("detail", SettlementImport::detail),
            new Column<>("lines", SettlementImport::lines),
            new Column<>("lines_sent", SettlementImport::linesSent),
            new Column<>("left_out", SettlementImport::leftOut),
            new Column<>("received_at", SettlementImport::receivedAt),
            new Column<>("received_by", SettlementImport::receivedBy),
            new Column<>("settled_at", SettlementImport::settledAt)),
        rows -> all(imports, filter, rows));
  }

  private static void all(
      SettlementImports imports, ImportFilter filter, Consumer<SettlementImport> rows) {
    List<SettlementImport> page = List.of();
    do {
      page =
          imports.page(
              filter, page.isEmpty() ? null : page.getLast().cursor(), SettlementImports.MAX_PAGE);
      page.forEach(rows);
    } while (page.size() == SettlementImports.MAX_PAGE);
  }
}
