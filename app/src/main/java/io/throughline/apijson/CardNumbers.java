package io.throughline.apijson;

import java.util.regex.Pattern;

/// Finds numbers of payment cards in texts. They must not be stored anywhere, so that the program
/// stays out of the scope of PCI DSS. Rule: PROMISES P22 and B40.
final class CardNumbers {

  /// Thirteen to nineteen digits, with a blank or hyphen between any two of them.
  private static final Pattern CANDIDATE = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

  /// Our own ids: one in some thousands has the digits of a card.
  private static final Pattern UUID =
      Pattern.compile("(?i)(?<![0-9a-f])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])");

  private static final Pattern SEPARATOR = Pattern.compile("[ -]");

  /// Begin and length by scheme: Visa, Mastercard, American Express, Discover, Diners, JCB,
  /// UnionPay.
  private static final Pattern SCHEME =
      Pattern.compile(
          "4\\d{12}(\\d{3}){0,2}"
              + "|(5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}"
              + "|3[47]\\d{13}"
              + "|(6011|65\\d\\d|64[4-9]\\d)\\d{12}"
              + "|3(0[0-5]|[68]\\d)\\d{11}"
              + "|35(2[89]|[3-8]\\d)\\d{12}"
              + "|62\\d{14,17}");

  private CardNumbers() {}

  static boolean areIn(String text) {
    return CANDIDATE
        .matcher(UUID.matcher(text).replaceAll("id"))
        .results()
        .map(found -> SEPARATOR.matcher(found.group()).replaceAll(""))
        .anyMatch(digits -> SCHEME.matcher(digits).matches() && checks(digits));
  }

  /// The check digit by Luhn's formula.
  private static boolean checks(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(digits.length() - 1 - place) - '0';
      int weighed = place % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
