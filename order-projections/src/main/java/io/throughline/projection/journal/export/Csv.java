package io.throughline.projection.journal.export;

/// CSV as RFC 4180 has it. Texts are not ours (names of channels, accounts of a chart), so none may
/// be taken for a formula by a spreadsheet; numbers are, and stay what they are.
final class Csv {

  private final StringBuilder out = new StringBuilder();
  private boolean rowBegun;

  /// A cell of text.
  Csv text(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r\n\0＝＋－＠".indexOf(text.charAt(0)) >= 0;
    return cell(formula ? "'" + text : text);
  }

  /// A cell that is a number, or empty.
  Csv number(String number) {
    return cell(number);
  }

  private Csv cell(String content) {
    if (rowBegun) {
      out.append(',');
    }
    rowBegun = true;
    boolean quoted = content.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    out.append(quoted ? '"' + content.replace("\"", "\"\"") + '"' : content);
    return this;
  }

  void endRow() {
    out.append("\r\n");
    rowBegun = false;
  }

  /// A row of texts of our own.
  Csv header(String... names) {
    for (var name : names) {
      cell(name);
    }
    endRow();
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
