package io.throughline.web.api;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.throughline.account.SkuDesk;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes mappings in from CSV: a line each, the account's SKU and ours, with or without a header. A
/// line that cannot be does not stop the others.
@Component
public class SkuImport {

  /// The most lines of one import.
  public static final int MOST_LINES = 5_000;

  private static final String REASON = "imported";

  private final SkuDesk desk;

  SkuImport(SkuDesk desk) {
    this.desk = desk;
  }

  /// What became of a line.
  ///
  /// @param line its number in the file, from 1
  /// @param channelSku the account's SKU as it stands there
  /// @param result {@code DONE}, {@code ALREADY_DONE} or {@code REFUSED}
  /// @param detail why it was refused; empty otherwise
  public record LineResult(long line, String channelSku, String result, String detail) {}

  /// Takes all of it.
  ///
  /// @throws IllegalArgumentException when it is no CSV, or too long; nothing was done
  public List<LineResult> take(Actor actor, ChannelAccountId account, String csv) {
    var records = new ArrayList<Line>();
    try (var reader = lenient().ofCsvRecord(csv)) {
      for (var one : reader) {
        if (records.size() == MOST_LINES) {
          throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
        }
        records.add(new Line(one.getStartingLineNumber(), one.getFields()));
      }
    } catch (CsvParseException noCsv) {
      throw new IllegalArgumentException("this is no CSV", noCsv);
    } catch (IOException inMemoryItCannotFail) {
      throw new UncheckedIOException(inMemoryItCannotFail);
    }
    if (!records.isEmpty() && records.getFirst().isHeader()) {
      records.removeFirst();
    }
    return records.stream().map(line -> take(actor, account, line)).toList();
  }

  /// A line of another length is the line's own fault, not the file's.
  private static CsvReader.CsvReaderBuilder lenient() {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private record Line(long number, List<String> fields) {

    boolean isHeader() {
      return fields.getFirst().strip().equalsIgnoreCase("channel_sku");
    }
  }

  private LineResult take(Actor actor, ChannelAccountId account, Line line) {
    var channelSku = harmed(line.fields.getFirst());
    try {
      if (line.fields.size() < 2) {
        throw new IllegalArgumentException("there is no second field");
      }
      var outcome = desk.map(actor, account, channelSku, harmed(line.fields.get(1)), REASON);
      return new LineResult(line.number, channelSku, outcome.name(), "");
    } catch (IllegalArgumentException malformed) {
      return refused(line, channelSku, String.valueOf(malformed.getMessage()));
    } catch (CommandRefused refused) {
      return refused(line, channelSku, refused.reason().words());
    }
  }

  private static LineResult refused(Line line, String channelSku, String why) {
    return new LineResult(line.number, channelSku, "REFUSED", why);
  }

  /// The export writes an apostrophe before what a spreadsheet would take for a formula.
  private static String harmed(String field) {
    return field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0
        ? field.substring(1)
        : field;
  }
}
