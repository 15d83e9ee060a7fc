package io.throughline.settlement.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as files write them.
public final class Decimals {

  private static final Pattern POINT =
      Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5}|)(\\.\\d{1,12})?");
  private static final Pattern LOCAL = Pattern.compile("[+-]?\\d[\\d.,]{0,30}|[+-]?[.,]\\d{1,12}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F'\\u2019]");
  private static final Pattern MARKS = Pattern.compile("[.,]");
  private static final int GROUP = 3;

  private Decimals() {}

  /// A number with a decimal point, and perhaps commas between thousands; null when it is none.
  public static @Nullable BigDecimal point(String text) {
    var number = plain(text);
    return POINT.matcher(number).matches() && hasDigit(number)
        ? new BigDecimal(number.replace(",", ""))
        : null;
  }

  /// A number as some country writes it; null when it is none. The last mark parts the decimals,
  /// unless the same mark stands more than once, or alone before exactly three digits of a currency
  /// that has fewer: then it parts thousands.
  ///
  /// @param digits decimal digits of the currency
  public static @Nullable BigDecimal local(String text, int digits) {
    var number = plain(text);
    if (!LOCAL.matcher(number).matches()) {
      return null;
    }
    int mark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    if (mark < 0) {
      return new BigDecimal(number);
    }
    boolean thousands = partsThousands(number, mark, digits);
    var whole = thousands ? number : number.substring(0, mark);
    var unsigned = whole.replaceFirst("^[+-]", "");
    if (!unsigned.isEmpty()
        && !GROUPED.matcher(unsigned).matches()
        && MARKS.matcher(unsigned).find()) {
      return null;
    }
    var joined = MARKS.matcher(whole).replaceAll("");
    return new BigDecimal(thousands ? joined : joined + "." + number.substring(mark + 1));
  }

  private static boolean partsThousands(String number, int mark, int digits) {
    char sign = number.charAt(mark);
    boolean again = number.indexOf(sign) != mark;
    boolean alone = MARKS.splitAsStream(number).count() == 2;
    int after = number.length() - mark - 1;
    return again || (alone && after == GROUP && digits < GROUP && mark > 0);
  }

  private static String plain(String text) {
    return SPACES.matcher(text).replaceAll("").replace('\u2212', '-');
  }

  private static boolean hasDigit(String number) {
    return number.chars().anyMatch(character -> character >= '0' && character <= '9');
  }
}
