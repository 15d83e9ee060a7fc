package io.throughline.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.audit.AccessFilter;
import io.throughline.audit.AccessRecord;
import io.throughline.audit.Accesses;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes the record of accesses as CSV (RFC 4180, UTF-8), page by page.
public final class AccessesFile {

  private static final String[] HEADER = {
    "record_no",
    "at",
    "actor",
    "kind",
    "subject",
    "channel",
    "fields",
    "reason",
    "reference",
    "address"
  };

  private AccessesFile() {}

  /// Everything that fits the filter, newest first.
  public static void write(Accesses accesses, AccessFilter filter, OutputStream out)
      throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      long before = Long.MAX_VALUE;
      while (before > 0) {
        var page = accesses.page(filter, before, Accesses.MAX_PAGE);
        page.forEach(record -> csv.writeRecord(fields(record)));
        csv.flush();
        before = page.size() < Accesses.MAX_PAGE ? 0 : page.getLast().recordNo();
      }
    }
  }

  private static String[] fields(AccessRecord record) {
    var access = record.access();
    return new String[] {
      String.valueOf(record.recordNo()),
      record.at().toString(),
      access.actor(),
      access.kind().text(),
      text(access.subject()),
      text(access.channel()),
      String.join(" ", access.fields()),
      text(access.reason()),
      text(access.reference()),
      text(access.address())
    };
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
