package io.throughline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.messaging.SettlementStreams;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.SettlementBatch;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.intake.Statements;
import io.throughline.settlement.state.SettlementState;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A statement is taken in by as many commands as it has parts, and none of them reads the parts
/// before it.
class KeptStatementTest {

  private static final SettlementId ID = SettlementId.of("Amazon", "26108401073");
  private static final String FILE = "a".repeat(64);
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final Instant AT = Instant.parse("2026-03-06T06:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Node node = Node.start(database);

  @AfterEach
  void drop() {
    node.close();
    database.close();
  }

  @Test
  void what_is_kept_of_a_statement_is_what_a_fold_of_all_its_lines_gives() {
    append(Statements.begin(state(), begin()));
    for (int chunk = 0; chunk < 40; chunk++) {
      append(Statements.record(state(), lines(chunk)));
    }

    var kept = state();
    assertThat(kept.taking(FILE).orElseThrow().lines()).isEqualTo(400);
    assertThat(kept.taking(FILE).orElseThrow().sums())
        .containsExactly(SignedMoney.of("0.00", "EUR"), SignedMoney.of("-4.00", "USD"));
    assertThat(fromTheBeginning()).isEqualTo(kept);
    assertThat(kept.weight()).as("it does not grow with its lines").isZero();
  }

  @Test
  void axon_gets_the_statement_itself_and_none_of_its_lines() {
    append(Statements.begin(state(), begin()));
    append(Statements.record(state(), lines(0)));

    assertThat(node.store.readEvents(ID.value()).asStream().toList())
        .singleElement()
        .extracting("payload")
        .isInstanceOf(SettlementBatch.class);
  }

  private SettlementState state() {
    return node.engine
        .kept(ID.value())
        .map(kept -> (SettlementState) kept.state())
        .orElseGet(SettlementState::none);
  }

  private SettlementState fromTheBeginning() {
    var state = SettlementState.none();
    for (var event : node.store.readEvents(ID.value(), 0).asStream().toList()) {
      state = SettlementState.evolve(state, (SettlementEvent) event.getPayload());
    }
    return state;
  }

  private void append(Decision<SettlementEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    if (decision instanceof Decision.Accepted<SettlementEvent>(var events)) {
      long next = node.engine.lastSequenceNumberFor(ID.value()).orElse(-1L) + 1;
      var messages = new ArrayList<DomainEventMessage<?>>();
      for (var event : events) {
        messages.add(
            new GenericDomainEventMessage<>(
                SettlementStreams.KIND.streamType(), ID.value(), next++, event));
      }
      node.append(messages);
    }
  }

  private static BeginSettlement begin() {
    return new BeginSettlement(
        ID,
        "Amazon",
        "26108401073",
        FILE,
        "settlement.txt",
        "amazon",
        "acme",
        DAY,
        SignedMoney.of("-4.00", "USD"),
        null,
        AT);
  }

  private static RecordSettlementLines lines(int chunk) {
    return new RecordSettlementLines(
        ID,
        FILE,
        chunk,
        IntStream.range(0, 10).mapToObj(n -> line(chunk + "-" + n, n)).toList(),
        AT);
  }

  private static SettlementLine line(String key, int number) {
    var amount =
        number == 0
            ? SignedMoney.of("0.00", "EUR")
            : SignedMoney.of(number == 1 ? "-0.02" : "-0.01", "USD");
    return new SettlementLine(
        key, LineKind.FEE, "Commission", "114-1", null, null, null, amount, null);
  }
}
