package io.throughline.stock.command;

import io.throughline.decision.Require;
import java.util.regex.Pattern;

/// The form of the names that commands of stock carry: they stand in keys, lists and messages.
final class Names {

  private static final int LONGEST = 100;

  private static final int LONGEST_NOTE = 1_000;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private Names() {}

  /// Refuses a name that is blank, longer than 100 characters, or has a control character or half a
  /// surrogate pair, which no database keeps.
  static void require(String what, String name) {
    Require.text(what, name);
    Require.that(
        name.codePointCount(0, name.length()) <= LONGEST,
        what + " is longer than " + LONGEST + " characters");
    Require.that(
        name.codePoints().noneMatch(Names::unprintable), what + " has a control character");
  }

  /// Refuses what is not a code: letters, digits and {@code . _ : -}, up to 64 of them.
  static void requireCode(String what, String code) {
    Require.that(
        CODE.matcher(code).matches(),
        what + " is not a code of 1 to 64 letters, digits and . _ : -");
  }

  /// Refuses a remark that is longer than 1,000 characters, or has a character that no database
  /// keeps.
  static void requireNote(String note) {
    Require.that(note.length() <= LONGEST_NOTE, "note is longer than " + LONGEST_NOTE);
    Require.that(
        note.codePoints().noneMatch(codePoint -> codePoint == 0 || isHalf(codePoint)),
        "note has a character that cannot be kept");
  }

  /// Refuses a quantity below one.
  static void requireUnits(int quantity) {
    Require.that(quantity > 0, "quantity below one");
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint) || isHalf(codePoint);
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
