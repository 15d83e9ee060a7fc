package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.journal.EntryFilter;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.journal.export.BeancountText;
import io.throughline.projection.journal.export.Checker;
import io.throughline.projection.journal.export.Documents;
import io.throughline.projection.journal.export.HledgerText;
import io.throughline.projection.journal.export.LedgerBook;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// The journal of one telling, as a program that is not ours gets it.
final class Exported {

  private static final Pattern LEG = Pattern.compile("(?m)^ +\\S+ +-?[0-9.]*([0-9]) [A-Z]{3}$");
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final LedgerBook book;

  Exported(Journal journal, Names names) {
    var all = new LedgerFilter(FIRST, LAST, null, names.account(), null, null, null);
    var entries =
        new EntryFilter(
            FIRST,
            LAST,
            null,
            null,
            names.account(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    this.book =
        new LedgerBook(
            FIRST,
            LAST,
            List.of(),
            Documents.of(journal.summary(entries, Long.MAX_VALUE), null),
            journal.trialBalance(all.between(null, LAST), Long.MAX_VALUE));
  }

  /// Accepted as it is, and refused with one leg off by one minor unit.
  void isProvenBy(Checker checker) {
    var text = render(checker, book);
    assertThat(checker.accepts(text)).as("as it is").isTrue();
    if (!book.documents().isEmpty()) {
      assertThat(checker.accepts(offByOne(text))).as("a leg moved").isFalse();
    }
  }

  /// The last digit of the first leg is another one.
  private static String offByOne(String text) {
    var leg = LEG.matcher(text);
    assertThat(leg.find()).as("a leg in " + text).isTrue();
    int digit = leg.start(1);
    return text.substring(0, digit)
        + (text.charAt(digit) == '0' ? '1' : '0')
        + text.substring(digit + 1);
  }

  private static String render(Checker checker, LedgerBook book) {
    return switch (checker) {
      case HLEDGER -> HledgerText.render(book);
      case BEANCOUNT -> BeancountText.render(book);
    };
  }
}
