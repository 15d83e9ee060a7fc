package io.throughline.chart;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.chart.command.MapLedgerAccount;
import io.throughline.chart.event.LedgerAccountMapped;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChartOfAccountsSpec {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  private final FixtureConfiguration<ChartOfAccounts> chart =
      new AggregateTestFixture<>(ChartOfAccounts.class);

  @Test
  void accounts_are_mapped_by_how_they_begin_and_the_last_word_counts() {
    chart
        .givenNoPriorActivity()
        .when(map("Assets:Bank", "1200"))
        .expectEvents(mapped("Assets:Bank", "1200", 1));
    chart
        .given(mapped("Assets:Bank", "1200", 1))
        .when(map("Assets:Bank", "1210"))
        .expectEvents(mapped("Assets:Bank", "1210", 2));
    chart
        .given(mapped("Assets:Bank", "1200", 1))
        .when(map("Assets", "1000"))
        .expectEvents(mapped("Assets", "1000", 2));
  }

  @Test
  void the_same_mapping_again_stays_quiet() {
    chart
        .given(mapped("Assets:Bank", "1200", 1))
        .when(map("Assets:Bank", "1200"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void what_is_no_ledger_account_has_no_mapping() {
    assertThatIllegalArgumentException().isThrownBy(() -> map("Bank", "1200"));
    assertThatIllegalArgumentException().isThrownBy(() -> map("Assets:", "1200"));
    assertThatIllegalArgumentException().isThrownBy(() -> map("Assets:Bank", " "));
  }

  private static MapLedgerAccount map(String prefix, String account) {
    return new MapLedgerAccount(prefix, account, NINE);
  }

  private static LedgerAccountMapped mapped(String prefix, String account, int version) {
    return new LedgerAccountMapped(prefix, account, version, NINE);
  }
}
