package io.throughline.settlement.file;

/// A settlement file that cannot be read, and therefore counts for nothing: the whole of it waits
/// in quarantine. Its sentence is for a person who has the file before him; it names a place and
/// holds nothing personal.
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final long row;

  /// A file that cannot be read.
  ///
  /// @param code why, in capitals, such as {@code MISSING_COLUMN}
  /// @param sentence why, and what to do about it
  /// @param row the line of the file (from 1), or the entry of a JSON list; 0 for the whole
  public Unreadable(String code, String sentence, long row) {
    super(sentence, null, false, false); // an answer, not a defect: nobody reads its stack
    this.code = code;
    this.row = row;
  }

  /// Something about the file as a whole.
  public static Unreadable file(String code, String sentence) {
    return new Unreadable(code, sentence, 0);
  }

  /// Why, in capitals.
  public String code() {
    return code;
  }

  /// Why, for a person; begins with the row where there is one.
  public String sentence() {
    var said = String.valueOf(getMessage());
    return row == 0 ? said : "Row " + row + ": " + said;
  }

  /// The line of the file, from 1, or the entry of a JSON list; 0 for the whole.
  public long row() {
    return row;
  }
}
