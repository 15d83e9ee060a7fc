package io.throughline.projection.journal.export;

import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of accounts as the checkers read them. Each rule can be read back, so that two accounts
/// never become one.
public final class LedgerNames {

  private static final String FIRST_IS_SMALL = "-";
  private static final String FIRST_IS_ODD = "X-";

  private LedgerNames() {}

  /// For hledger, which takes almost everything: what it would read as the end of a name or as a
  /// remark stands as {@code %} and two hexadecimal digits or more, closed by another one.
  public static String hledger(String ledgerAccount) {
    var name = new StringBuilder();
    ledgerAccount
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)
                  || Character.isSpaceChar(c)
                  || Character.isISOControl(c)
                  || c == ';'
                  || c == '%') {
                name.append('%').append(Integer.toHexString(c)).append('%');
              } else {
                name.appendCodePoint(c);
              }
            });
    return name.toString();
  }

  /// For beancount, whose parts of a name begin with a capital or a digit and go on with letters,
  /// digits and hyphens. Any other character stands as its code between hyphens, a hyphen too. A
  /// small first letter is written large and told by one more hyphen at the end; a first character
  /// that is neither letter nor digit has {@code X-} before it.
  public static String beancount(String ledgerAccount) {
    return Stream.of(ledgerAccount.split(":", -1))
        .map(part -> encoded(part))
        .collect(Collectors.joining(":"));
  }

  /// Our name of an account that beancount calls so.
  public static String fromBeancount(String name) {
    return Stream.of(name.split(":", -1))
        .map(part -> decoded(part))
        .collect(Collectors.joining(":"));
  }

  private static String encoded(String part) {
    var text = new StringBuilder();
    part.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                text.appendCodePoint(c);
              } else {
                text.append('-').append(Integer.toHexString(c)).append('-');
              }
            });
    if (text.isEmpty() || text.charAt(0) == '-') {
      return FIRST_IS_ODD + text;
    }
    char first = text.charAt(0);
    return first >= 'a' && first <= 'z'
        ? Character.toUpperCase(first) + text.substring(1) + FIRST_IS_SMALL
        : text.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String decoded(String part) {
    if (part.equals(FIRST_IS_ODD) || part.startsWith(FIRST_IS_ODD + "-")) {
      return characters(part.substring(FIRST_IS_ODD.length()));
    }
    boolean small = part.chars().filter(c -> c == '-').count() % 2 == 1;
    var text = small ? part.substring(0, part.length() - 1) : part;
    var first = small ? text.substring(0, 1).toLowerCase(Locale.ROOT) : text.substring(0, 1);
    return characters(first + text.substring(1));
  }

  private static String characters(String text) {
    var parts = text.split("-", -1);
    var all = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        all.append(parts[i]);
      } else {
        all.appendCodePoint(HexFormat.fromHexDigits(parts[i]));
      }
    }
    return all.toString();
  }
}
