package io.throughline.settlement.rails;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.throughline.settlement.file.Batch;
import io.throughline.settlement.file.SettlementFile;
import io.throughline.settlement.file.SettlementFormat;
import io.throughline.settlement.file.SettlementFormats;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A file as the import sees it: recognized, surveyed, and read.
///
/// @param format what it was taken for
/// @param file what it states
/// @param lines its lines
/// @param keys batch and key of each
record Imported(
    SettlementFormat format, SettlementFile file, List<SettlementLine> lines, List<String> keys) {

  private static final SettlementFormats FORMATS = Rails.formats();

  /// @throws io.throughline.settlement.file.Unreadable when it is quarantined
  static Imported of(String fileName, byte[] bytes) {
    var source = new SettlementSource(fileName, "main", () -> new ByteArrayInputStream(bytes));
    var format =
        FORMATS.recognize(Arrays.copyOf(bytes, Math.min(bytes.length, SettlementFormats.START)));
    var file = format.survey(source);
    var lines = new ArrayList<SettlementLine>();
    var keys = new ArrayList<String>();
    format.lines(
        source,
        file,
        (batch, line) -> {
          lines.add(line);
          keys.add(batch + " " + line.lineKey());
        });
    return new Imported(format, file, lines, keys);
  }

  static Imported of(String fileName, String text) {
    return of(fileName, text.getBytes(UTF_8));
  }

  static Imported of(Path path) {
    try {
      return of(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The only batch.
  Batch batch() {
    if (file.batches().size() != 1) {
      throw new AssertionError("batches: " + file.batches());
    }
    return file.batches().getFirst();
  }

  /// A line a row: kind, amount, order, reference.
  List<String> told() {
    return lines.stream().map(Imported::told).toList();
  }

  private static String told(SettlementLine line) {
    return "%s %s %s %s"
        .formatted(line.kind(), line.amount(), line.orderRef(), line.reference())
        .replace(" null", " -");
  }

  /// What the lines of these kinds add up to, in minor units.
  long sum(LineKind... kinds) {
    return lines.stream()
        .filter(line -> List.of(kinds).contains(line.kind()))
        .mapToLong(line -> line.amount().minorUnits())
        .sum();
  }
}
