package io.throughline.settlement.file;

import java.util.List;
import java.util.Optional;

/// The formats that there are.
public final class SettlementFormats {

  /// So many bytes of a file are looked at to tell what it is.
  public static final int START = 1 << 16;

  private final List<SettlementFormat> formats;

  /// These formats, asked in this order.
  public SettlementFormats(List<SettlementFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /// All of them.
  public List<SettlementFormat> all() {
    return formats;
  }

  /// The format of this name.
  public Optional<SettlementFormat> named(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /// The format of a file that begins so.
  ///
  /// @throws Unreadable when it is none of them; the sentence says what it looks like
  public SettlementFormat recognize(byte[] start) {
    return formats.stream()
        .filter(format -> format.recognizes(start))
        .findFirst()
        .orElseThrow(() -> unknown(start));
  }

  private static Unreadable unknown(byte[] start) {
    if (start.length == 0) {
      return Unreadable.file("EMPTY", "The file is empty.");
    }
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return Unreadable.file(
          "UNKNOWN_FORMAT",
          "The file is a workbook or a zip archive. Unpack it, or download the report as text.");
    }
    return Unreadable.file(
        "UNKNOWN_FORMAT",
        "The file begins like no settlement report that is known. See the list of formats, or name"
            + " one.");
  }
}
