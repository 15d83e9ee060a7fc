package io.throughline.decision;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The form of the texts that the commands of finance carry: they stand in keys, lists, files for a
/// ledger and messages.
public final class Texts {

  private static final int LONGEST = 200;
  private static final int LONGEST_NOTE = 1_000;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern LEDGER_ACCOUNT =
      Pattern.compile("(Assets|Liabilities|Income|Expenses|Equity)(:[^:;\\s][^:;\\p{Cc}]*)*");

  private Texts() {}

  /// Refuses a name that is blank, longer than 200 characters, begins or ends with white space, or
  /// has a control character or half a surrogate pair, which no database keeps.
  public static void name(String what, String name) {
    text(what, name);
    Require.that(name.length() <= LONGEST, what + " is longer than " + LONGEST + " characters");
    Require.that(name.equals(name.strip()), what + " begins or ends with white space");
  }

  /// Refuses a text that is blank, longer than 1,000 characters, or has a control character or half
  /// a surrogate pair.
  public static void text(String what, String text) {
    Require.text(what, text);
    Require.that(text.length() <= LONGEST_NOTE, what + " is longer than " + LONGEST_NOTE);
    Require.that(
        text.codePoints().noneMatch(Texts::unprintable), what + " has a control character");
  }

  /// Refuses a remark that is longer than 1,000 characters or has a character that no database
  /// keeps. It may be empty.
  public static void note(String what, String note) {
    Require.that(note.length() <= LONGEST_NOTE, what + " is longer than " + LONGEST_NOTE);
    Require.that(
        note.codePoints().noneMatch(codePoint -> codePoint == 0 || isHalf(codePoint)),
        what + " has a character that cannot be kept");
  }

  /// Refuses what is not SHA-256 in lower-case hex.
  public static void hash(String what, String hash) {
    Require.that(HASH.matcher(hash).matches(), what + " is no SHA-256 in lower-case hex");
  }

  /// Refuses what is no code: capitals, digits and {@code _}, up to 64 of them.
  public static void code(String what, String code) {
    Require.that(CODE.matcher(code).matches(), what + " is no code in capitals");
  }

  /// Refuses what is no name of a ledger account, or the beginning of some: one of the five kinds,
  /// then parts set off by colons.
  public static void ledgerAccount(String what, String account) {
    name(what, account);
    Require.that(LEDGER_ACCOUNT.matcher(account).matches(), what + " is no ledger account");
  }

  /// A part of a stream's id: in Unicode form NFC, without white space around it.
  ///
  /// @throws IllegalArgumentException when nothing is left, it is too long, or has a control
  ///   character
  public static String canonical(String what, String part) {
    var canonical = Normalizer.normalize(part, Normalizer.Form.NFC).strip();
    name(what, canonical);
    return canonical;
  }

  /// A part of a stream's id that others follow on: a colon in it is written {@code %3a}, so that
  /// two ids of different parts cannot meet.
  public static String beforeColon(String part) {
    return part.replace("%", "%25").replace(":", "%3a");
  }

  /// The part that was written so.
  public static String fromBeforeColon(String written) {
    return written.replace("%3a", ":").replace("%25", "%");
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint) || isHalf(codePoint);
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
