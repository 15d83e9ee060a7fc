package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.PlaceHold;
import io.throughline.projection.cases.CaseFilter;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A deadline's whole way: from the event that sets it to the case that a person gets.
class DeadlinePassesTest {

  private final AnOrder order = new AnOrder();

  private void hold(String holdId, Instant dueAt) {
    Program.commands()
        .<Object>sendAndWait(
            new PlaceHold(
                order.id(),
                holdId,
                "FRAUD_REVIEW",
                "",
                Set.of("ship"),
                null,
                "risk",
                dueAt,
                AnOrder.AT));
  }

  private List<CaseSummary> cases() {
    var filter = new CaseFilter(null, null, null, null, null, order.id().value(), null);
    return Program.context().getBean(ExceptionCases.class).page(filter, null, 50).cases();
  }

  private List<String> deadlines() {
    return Program.jdbc()
        .sql("select subject_id from deadline where order_id = :id order by subject_id")
        .param("id", order.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void a_hold_that_nobody_decides_in_time_becomes_a_case_once() {
    Program.commands().<Object>sendAndWait(order.receive());
    hold("late", Instant.now().minusSeconds(1));
    hold("in-time", Instant.now().plus(Duration.ofHours(1)));

    Program.eventually("somebody is told", () -> !cases().isEmpty());
    Program.eventually("only the other is waited for", () -> deadlines().contains("in-time"));

    assertThat(cases()).hasSize(1);
    assertThat(cases().getFirst().detail()).contains("FRAUD_REVIEW");
    assertThat(deadlines()).doesNotContain("late");
    assertThat(order.events()).containsOnlyOnce("AnomalyRecorded");
  }
}
