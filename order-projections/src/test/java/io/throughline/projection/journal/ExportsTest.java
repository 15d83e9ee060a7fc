package io.throughline.projection.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.journal.export.BeancountText;
import io.throughline.projection.journal.export.Checker;
import io.throughline.projection.journal.export.Documents;
import io.throughline.projection.journal.export.HledgerText;
import io.throughline.projection.journal.export.LedgerBook;
import io.throughline.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The read model's sums against its entries, by programs that are not ours (I9).
class ExportsTest {

  private static final long NOW = Long.MAX_VALUE;

  private final TestDatabase database = TestDatabase.create();
  private final Journal journal = new Journal(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private LedgerBook book() {
    var first = Facts.DAY.plusDays(1);
    var last = Facts.DAY.plusDays(20);
    var days =
        new EntryFilter(
            first, last, null, null, null, null, null, null, null, null, null, null, null);
    return new LedgerBook(
        first,
        last,
        journal.trialBalance(LedgerFilter.ALL.between(null, first.minusDays(1)), NOW),
        Documents.of(journal.summary(days, NOW), null),
        journal.trialBalance(LedgerFilter.ALL.between(null, last), NOW));
  }

  private static String render(Checker checker, LedgerBook book) {
    return switch (checker) {
      case HLEDGER -> HledgerText.render(book);
      case BEANCOUNT -> BeancountText.render(book);
    };
  }

  @ParameterizedTest
  @EnumSource
  void sums_and_entries_agree_until_one_of_them_is_off_by_a_cent(Checker checker) {
    var projector = new JournalProjector(database.appDataSource());
    new Projection(projector, database.appDataSource())
        .deliver(RandomFacts.of(600, 11).events(), 200);
    assertThat(book().opening()).isNotEmpty();
    assertThat(book().documents()).hasSizeGreaterThan(10);
    assertThat(checker.accepts(render(checker, book()))).isTrue();

    var jdbc = JdbcClient.create(database.appDataSource());
    jdbc.sql(
            """
            update ledger_day
               set minor = minor + 1, debit_minor = debit_minor + 1
             where ctid = (select ctid from ledger_day where gl_day > '2026-03-04' limit 1)
            """)
        .update();
    assertThat(checker.accepts(render(checker, book()))).isFalse();
  }
}
