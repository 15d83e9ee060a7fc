package io.throughline.projection.journal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Currency;
import io.throughline.projection.journal.AccountBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// hledger and beancount take the journal, and refuse it when anything is off by one minor unit.
class CheckersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static String render(Checker checker, LedgerBook book) {
    return switch (checker) {
      case HLEDGER -> HledgerText.render(book);
      case BEANCOUNT -> BeancountText.render(book);
    };
  }

  private static LedgerDocument document(
      String channel, String currency, String ledgerAccount, long minor) {
    return new LedgerDocument(
        "journal:" + channel + ":\"acme\" (1):" + currency + "-0a1b",
        channel,
        "\"acme\" (1)",
        DAY,
        Currency.of(currency),
        List.of(
            new LedgerDocument.Line(ledgerAccount, minor),
            new LedgerDocument.Line("Liabilities:ContractBalance:" + channel, -minor)));
  }

  private static AccountBalance balance(String account, String currency, long minor) {
    return new AccountBalance(account, currency, Math.max(0, minor), Math.max(0, -minor), 1);
  }

  /// Names that a checker could stumble over, and currencies of no, two and three digits.
  private static LedgerBook book(long usd) {
    var odd = "Assets:Clearing:shopify_payments:web; \u00fcber  x%:1-a";
    return new LedgerBook(
        DAY,
        DAY,
        List.of(balance("Assets:Bank", "USD", 100), balance("Liabilities:GiftCards", "USD", -100)),
        List.of(
            document("web", "USD", odd, 11_297),
            document("Web", "JPY", "Assets:Clearing:a:b", 5_000),
            document("web", "KWD", "Assets:Clearing:a:b", 1_234)),
        List.of(
            balance("Assets:Bank", "USD", 100),
            balance("Liabilities:GiftCards", "USD", -100),
            balance(odd, "USD", usd),
            balance("Assets:Clearing:a:b", "JPY", 5_000),
            balance("Assets:Clearing:a:b", "KWD", 1_234),
            balance("Liabilities:ContractBalance:web", "USD", -11_297),
            balance("Liabilities:ContractBalance:web", "KWD", -1_234),
            balance("Liabilities:ContractBalance:Web", "JPY", -5_000)));
  }

  @ParameterizedTest
  @EnumSource
  void the_journal_is_accepted(Checker checker) {
    assertThat(checker.accepts(render(checker, book(11_297)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void an_assertion_that_is_off_by_one_minor_unit_is_refused(Checker checker) {
    assertThat(checker.accepts(render(checker, book(11_298)))).isFalse();
    assertThat(checker.accepts(render(checker, book(11_296)))).isFalse();
  }

  static Stream<Arguments> legs() {
    return Stream.of(Checker.values())
        .flatMap(
            checker ->
                Stream.of(
                    Arguments.of(checker, "112.97 USD", "112.98 USD"),
                    Arguments.of(checker, "  5000 JPY", "  5001 JPY"),
                    Arguments.of(checker, "1.234 KWD", "1.235 KWD")));
  }

  @ParameterizedTest
  @MethodSource("legs")
  void a_leg_that_is_off_by_one_minor_unit_is_refused(Checker checker, String right, String wrong) {
    var text = render(checker, book(11_297));
    int at = text.indexOf(right);
    assertThat(at).isPositive();
    var moved = text.substring(0, at) + wrong + text.substring(at + right.length());

    assertThat(checker.accepts(moved)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_balanced_error_is_refused_by_the_assertions(Checker checker) {
    var lines = new ArrayList<>(book(11_297).documents());
    lines.set(
        0,
        document("web", "USD", "Assets:Clearing:shopify_payments:web; \u00fcber  x%:1-a", 11_298));
    var wrong = new LedgerBook(DAY, DAY, book(0).opening(), lines, book(11_297).closing());

    assertThat(checker.accepts(render(checker, wrong))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_day_without_anything_is_accepted(Checker checker) {
    var nothing = new LedgerBook(DAY, DAY, List.of(), List.of(), List.of());

    assertThat(checker.accepts(render(checker, nothing))).isTrue();
  }
}
