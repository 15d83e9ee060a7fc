package io.throughline.settlement.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the lines of a file one by one as cells: comma separated with quotes, or tab separated
/// without. Empty lines are passed over.
public final class Rows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_LINE = 1 << 17;

  private Rows() {}

  /// The cells of a line.
  ///
  /// @param number its line in the file, from 1
  /// @param cells as they stand
  public record Cells(long number, List<String> cells) {

    /// Copies the cells.
    public Cells {
      cells = List.copyOf(cells);
    }

    /// The first cell, stripped.
    public String mark() {
      return cells.getFirst().strip();
    }
  }

  /// Every line with commas between its cells (RFC 4180).
  public static void comma(SettlementSource source, Charset charset, Consumer<Cells> rows) {
    reading(
        source,
        charset,
        text -> {
          try (var csv = csv(text)) {
            csv.forEach(
                record -> {
                  if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    rows.accept(new Cells(record.getStartingLineNumber(), record.getFields()));
                  }
                });
          }
        });
  }

  private static CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv(Reader text) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_LINE)
        .ofCsvRecord(text);
  }

  /// Every line with tabs between its cells; quotes mean nothing there.
  public static void tab(SettlementSource source, Charset charset, Consumer<Cells> rows) {
    reading(
        source,
        charset,
        text -> {
          var lines = new Tabs(text);
          for (var cells = lines.next(); !cells.isEmpty(); cells = lines.next()) {
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
              rows.accept(new Cells(lines.number(), cells));
            }
          }
        });
  }

  /// Splits text at tabs and ends of lines.
  private static final class Tabs {

    private final Reader text;
    private long number;
    private boolean ended;

    Tabs(Reader text) {
      this.text = text;
    }

    long number() {
      return number;
    }

    /// The next line's cells; none after the last.
    List<String> next() throws IOException {
      var cells = new ArrayList<String>();
      var cell = new StringBuilder();
      int read = 0;
      number++;
      while (!ended) {
        int next = text.read();
        ended = next < 0;
        if (ended && read == 0) {
          return List.of();
        }
        if (ended || next == '\n') {
          break;
        }
        if (++read > LONGEST_LINE) {
          throw new Unreadable("TOO_LONG", "The line is longer than any of a report.", number);
        }
        if (next == '\t') {
          cells.add(cell.toString());
          cell.setLength(0);
        } else if (next != '\r') {
          cell.append((char) next);
        }
      }
      if (ended && read == 0) {
        return List.of();
      }
      cells.add(cell.toString());
      return cells;
    }
  }

  @FunctionalInterface
  private interface Reading {
    void read(Reader text) throws IOException;
  }

  private static void reading(SettlementSource source, Charset charset, Reading reading) {
    try (var bytes = source.opening().open();
        var text = decoded(bytes, charset)) {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      reading.read(text);
    } catch (CharacterCodingException notThisCharset) {
      throw new TwoPassFormat.NotInThisCharset(notThisCharset);
    } catch (UncheckedIOException inside) {
      throw inside.getCause() instanceof CharacterCodingException notThisCharset
          ? new TwoPassFormat.NotInThisCharset(notThisCharset)
          : inside;
    } catch (CsvParseException noCsv) {
      throw notCsv(noCsv);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RuntimeException notCsv(CsvParseException noCsv) {
    return noCsv.getCause() instanceof CharacterCodingException notThisCharset
        ? new TwoPassFormat.NotInThisCharset(notThisCharset)
        : Unreadable.file(
            "NOT_CSV",
            "The file is not well-formed CSV: a quote is not closed, or a row is too long. It may"
                + " be cut off; download it again.");
  }

  private static BufferedReader decoded(InputStream bytes, Charset charset) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }
}
