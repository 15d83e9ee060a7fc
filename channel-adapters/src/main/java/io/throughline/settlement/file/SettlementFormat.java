package io.throughline.settlement.file;

/// One kind of settlement file. Implementations are pure and thread-safe.
public interface SettlementFormat {

  /// Its name in requests and answers, such as {@code amazon-v2}.
  String name();

  /// The rail whose files these are, as money events name it.
  String rail();

  /// Whether a file that begins so is one of these. Decides by the names of columns, so that a file
  /// of the wrong report is still told what is wrong with it.
  ///
  /// @param start the file's first bytes, as many as there are up to {@link
  ///   SettlementFormats#START}
  boolean recognizes(byte[] start);

  /// Reads the file once and says what it states; afterwards its lines can be read.
  ///
  /// @throws Unreadable when any of it cannot be read: then none of it counts
  /// @throws java.io.UncheckedIOException when the file could not be reached
  SettlementFile survey(SettlementSource source);

  /// Reads the file again, and tells every line in the file's order, the same each time.
  ///
  /// @param file what {@link #survey} said of it
  /// @throws Unreadable when it is not the file that was surveyed
  /// @throws java.io.UncheckedIOException when the file could not be reached
  void lines(SettlementSource source, SettlementFile file, LineSink sink);
}
