package io.throughline.settlement.file;

import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row of a file, read by the names of its columns. Whatever is wrong is reported with its
/// number. A cell that is blank, or holds nothing but two quotes, is absent.
public final class Row {

  /// Longest text that goes on; more than any rail's ids, and what an index of the database takes.
  private static final int LONGEST = 200;

  private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");

  private final long number;
  private final Function<String, @Nullable String> cells;

  /// A row.
  ///
  /// @param number its line in the file, or its place in a JSON list; from 1
  /// @param cells the raw text of a column by its name; null for none
  Row(long number, Function<String, @Nullable String> cells) {
    this.number = number;
    this.cells = cells;
  }

  /// Its line in the file, or its place in a JSON list.
  public long number() {
    return number;
  }

  /// The text of this column, stripped; null when absent.
  ///
  /// @throws Unreadable when it is longer than 200 characters, or cannot be stored
  public @Nullable String text(String column) {
    var raw = cells.apply(column);
    if (raw == null) {
      return null;
    }
    var text = raw.strip();
    if (text.isEmpty() || text.equals("\"\"")) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw unreadable(
          "TOO_LONG", "%s is longer than %d characters.".formatted(quoted(column), LONGEST));
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        throw unreadable("BAD_CHARACTER", quoted(column) + " has a character that cannot be kept.");
      }
    }
    return text;
  }

  /// The text of this column.
  ///
  /// @throws Unreadable also when it is absent
  public String required(String column) {
    var text = text(column);
    if (text == null) {
      throw unreadable("MISSING_VALUE", quoted(column) + " is empty.");
    }
    return text;
  }

  /// The text of this column in lower case; empty when absent.
  public String word(String column) {
    var text = text(column);
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /// An id; null when absent.
  ///
  /// @throws Unreadable when a spreadsheet program made a rounded number of it
  public @Nullable String id(String column) {
    var text = text(column);
    if (text != null && ROUNDED.matcher(text).matches()) {
      throw unreadable(
          "MANGLED_BY_SPREADSHEET",
          "%s is %s: a spreadsheet program rounded the number when it saved the file, and its last digits are lost. Download the report again and import it without opening it."
              .formatted(quoted(column), Shown.of(text)));
    }
    return text;
  }

  /// A currency.
  ///
  /// @throws Unreadable when it is absent or unknown
  public Currency currency(String column) {
    var code = required(column).toUpperCase(Locale.ROOT);
    if (!Currency.isKnown(code)) {
      throw unreadable(
          "UNKNOWN_CURRENCY",
          "%s is %s, which is no currency.".formatted(quoted(column), Shown.of(code)));
    }
    return Currency.of(code);
  }

  /// An amount in major units with a decimal point; null when absent.
  ///
  /// @throws Unreadable when it is no number, or finer than the currency's minor unit
  public @Nullable SignedMoney amount(String column, Currency currency) {
    return amount(column, currency, Decimals::point);
  }

  /// An amount in major units as this reader reads it; null when absent.
  ///
  /// @throws Unreadable when it is no number, or finer than the currency's minor unit
  public @Nullable SignedMoney amount(
      String column, Currency currency, Function<String, @Nullable BigDecimal> reader) {
    var text = text(column);
    return text == null ? null : money(column, currency, reader.apply(text));
  }

  /// What this number is in money.
  ///
  /// @param column where it stands, for the report
  /// @throws Unreadable when it is null, or finer than the currency's minor unit
  public SignedMoney money(String column, Currency currency, @Nullable BigDecimal number) {
    if (number == null) {
      throw unreadable(
          "NO_AMOUNT", "%s is %s, which is no amount.".formatted(quoted(column), shown(column)));
    }
    try {
      return SignedMoney.of(number, currency);
    } catch (IllegalArgumentException tooFineOrTooLarge) {
      throw unreadable(
          "NO_AMOUNT",
          "%s is %s, which is no amount of %s (too fine or too large)."
              .formatted(quoted(column), shown(column), currency));
    }
  }

  /// The amount of this column.
  ///
  /// @throws Unreadable also when it is absent
  public SignedMoney requiredAmount(String column, Currency currency) {
    var amount = amount(column, currency);
    if (amount == null) {
      throw unreadable("MISSING_VALUE", quoted(column) + " is empty.");
    }
    return amount;
  }

  /// The amount of this column, or nothing when absent.
  public SignedMoney orZero(String column, Currency currency) {
    var amount = amount(column, currency);
    return amount == null ? SignedMoney.zero(currency) : amount;
  }

  /// A whole number of units; null when absent or no such number.
  public @Nullable Integer units(String column) {
    var text = text(column);
    var number = text == null ? null : Decimals.point(text);
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        ? null
        : number.intValueExact();
  }

  /// The digest of what stands in these columns.
  public String hash(List<String> columns) {
    var texts = new ArrayList<@Nullable String>(columns.size());
    columns.forEach(column -> texts.add(text(column)));
    return RowHash.of(texts);
  }

  /// A report about this row.
  public Unreadable unreadable(String code, String sentence) {
    return new Unreadable(code, sentence, number);
  }

  private String shown(String column) {
    var text = text(column);
    return text == null ? "empty" : Shown.of(text);
  }

  private static String quoted(String column) {
    return "The column \"" + column + "\"";
  }
}
