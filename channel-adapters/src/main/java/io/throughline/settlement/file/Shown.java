package io.throughline.settlement.file;

/// What stands in a file, as a sentence for people may show it: short, and on one line.
final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  static String of(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }
}
