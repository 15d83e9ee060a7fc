package io.throughline.projection.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.journal.template.Leg;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// What the scenarios of MONEY expect of the journal, whatever they are.
class ScenariosTest {

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> the_journal_is_the_expected_one() {
    return MoneyScenarios.all().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.get("id").asString(), () -> tellAndCompare(scenario)));
  }

  private void tellAndCompare(JsonNode scenario) {
    var projector = new JournalProjector(database.appDataSource());
    var projection = new Projection(projector, database.appDataSource());
    projection.reset();
    projection.deliver(ScenarioStory.of(scenario).events(), 500);
    var journal = new Journal(database.appDataSource());

    var told = new ArrayList<String>();
    for (var entry : journal.entries(EntryFilter.ALL, Long.MAX_VALUE, null, Journal.MAX_PAGE)) {
      told.add(told(entry));
    }
    var expected = new ArrayList<String>();
    scenario.get("expected").get("journal").forEach(entry -> expected.add(expected(entry)));
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(balances(journal)).isEqualTo(expectedBalances(scenario));
  }

  private static String told(BookedEntry entry) {
    return String.join(
        " ",
        entry.originDay().toString(),
        entry.glDay().toString(),
        entry.what(),
        entry.legs().stream().map(ScenariosTest::told).sorted().toList().toString());
  }

  private static String told(Leg leg) {
    return shorter(leg.ledgerAccount()) + " " + leg.currency() + " " + leg.minor();
  }

  /// The scenarios know channels, and no accounts of ours there.
  private static String shorter(String ledgerAccount) {
    return ledgerAccount.endsWith(":" + Facts.ACCOUNT)
        ? ledgerAccount.substring(0, ledgerAccount.lastIndexOf(':'))
        : ledgerAccount;
  }

  private static String expected(JsonNode entry) {
    var legs = new ArrayList<String>();
    entry
        .get("legs")
        .forEach(
            leg ->
                legs.add(
                    american(leg.get("account").asString())
                        + " "
                        + leg.get("currency").asString()
                        + " "
                        + leg.get("minor").asLong()));
    return String.join(
        " ",
        entry.get("origin_day").asString(),
        entry.get("gl_day").asString(),
        ours(entry.get("what").asString()),
        legs.stream().sorted().toList().toString());
  }

  /// The machine form of the scenarios spells one account in British English, the design does not.
  private static String american(String ledgerAccount) {
    return ledgerAccount.replace("Expenses:Fulfilment", "Expenses:Fulfillment");
  }

  private static String ours(String what) {
    return switch (what) {
      case "ShipmentDispatched" -> "SaleRecognized";
      case "RefundIssued" -> "OrderRefunded";
      case "ChargebackOpened" -> "DisputeOpened";
      case "ChargebackWon" -> "DisputeWon";
      case "ChargebackLost" -> "DisputeLost";
      case "BankCredited" -> "BankCreditRecorded";
      case "GiftCardIssued" -> "ValueIssued";
      default -> what;
    };
  }

  private static Map<String, Long> balances(Journal journal) {
    var balances = new TreeMap<String, Long>();
    for (var balance : journal.trialBalance(LedgerFilter.ALL, Long.MAX_VALUE)) {
      if (balance.minor() != 0) {
        balances.merge(
            shorter(balance.ledgerAccount()) + " " + balance.currency(),
            balance.minor(),
            Long::sum);
      }
    }
    return balances;
  }

  private static Map<String, Long> expectedBalances(JsonNode scenario) {
    var balances = new TreeMap<String, Long>();
    scenario
        .get("expected")
        .get("balances")
        .forEach(
            balance ->
                balances.put(
                    american(balance.get("account").asString())
                        + " "
                        + balance.get("currency").asString(),
                    balance.get("minor").asLong()));
    return balances;
  }

  @Test
  void there_are_scenarios() {
    assertThat(MoneyScenarios.all()).isNotEmpty();
  }
}
