package io.throughline.journal;

import static io.throughline.journal.command.JournalRefusal.BATCH_POSTED;
import static io.throughline.journal.command.JournalRefusal.BATCH_REJECTED;
import static io.throughline.journal.command.JournalRefusal.JOURNAL_BATCH_ID_REUSED;
import static io.throughline.journal.command.JournalRefusal.UNKNOWN_JOURNAL_BATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Reason;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.PrepareJournalBatch;
import io.throughline.journal.command.RecordPosting;
import io.throughline.journal.command.RecordPostingRejection;
import io.throughline.journal.event.JournalBatchPosted;
import io.throughline.journal.event.JournalBatchPrepared;
import io.throughline.journal.event.JournalBatchRejected;
import io.throughline.journal.state.BatchState;
import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class JournalBatchSpec {

  private static final LocalDate DAY = LocalDate.parse("2026-03-03");
  private static final JournalBatchId ID = JournalBatchId.of("web", "acme", DAY, "USD", 1);
  private static final String CONTENT = "c".repeat(64);
  private static final Instant SIX = Instant.parse("2026-03-04T06:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");

  private final FixtureConfiguration<JournalBatch> batch =
      new AggregateTestFixture<>(JournalBatch.class);

  @Test
  void a_batch_is_prepared_once() {
    batch.givenNoPriorActivity().when(prepare(2)).expectEvents(prepared());
    staysQuiet(batch.given(prepared()).when(prepare(2)));
    staysQuiet(batch.given(prepared(), posted("JE-1")).when(prepare(2)));
    refusedWith(JOURNAL_BATCH_ID_REUSED, batch.given(prepared()).when(prepare(3)));
    refusedWith(JOURNAL_BATCH_ID_REUSED, batch.given(prepared(), rejected()).when(prepare(3)));
  }

  @Test
  void the_ledger_says_yes_once_and_under_one_number() {
    batch.given(prepared()).when(post("JE-1")).expectEvents(posted("JE-1"));
    staysQuiet(batch.given(prepared(), posted("JE-1")).when(post("JE-1")));
    refusedWith(BATCH_POSTED, batch.given(prepared(), posted("JE-1")).when(post("JE-2")));
    refusedWith(BATCH_REJECTED, batch.given(prepared(), rejected()).when(post("JE-1")));
    refusedWith(UNKNOWN_JOURNAL_BATCH, batch.givenNoPriorActivity().when(post("JE-1")));
  }

  @Test
  void the_ledger_says_no_once_and_not_after_yes() {
    batch.given(prepared()).when(reject()).expectEvents(rejected());
    staysQuiet(batch.given(prepared(), rejected()).when(reject()));
    refusedWith(BATCH_POSTED, batch.given(prepared(), posted("JE-1")).when(reject()));
    refusedWith(UNKNOWN_JOURNAL_BATCH, batch.givenNoPriorActivity().when(reject()));
  }

  @Test
  void what_is_no_batch_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> prepare(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalBatchId.of("web", "acme", DAY, "USD", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalBatchId.of("web", "acme", DAY, "usd", 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> BatchState.evolve(new BatchState.NotPrepared(), posted("JE-1")));
    assertThat(ID).hasToString("journal:web:acme:2026-03-03:USD:1");
  }

  private static PrepareJournalBatch prepare(long entries) {
    return new PrepareJournalBatch(
        ID,
        "web",
        "acme",
        DAY,
        "USD",
        4711,
        entries,
        Money.of("233.28", "USD"),
        CONTENT,
        "anna",
        SIX);
  }

  private static JournalBatchPrepared prepared() {
    return new JournalBatchPrepared(
        ID.value(),
        "web",
        "acme",
        DAY,
        "USD",
        4711,
        2,
        Money.of("233.28", "USD"),
        CONTENT,
        "anna",
        SIX);
  }

  private static RecordPosting post(String number) {
    return new RecordPosting(ID, number, TEN, TEN);
  }

  private static JournalBatchPosted posted(String number) {
    return new JournalBatchPosted(ID.value(), "web", "acme", DAY, "USD", 4711, number, TEN, TEN);
  }

  private static RecordPostingRejection reject() {
    return new RecordPostingRejection(ID, "period is closed", TEN, TEN);
  }

  private static JournalBatchRejected rejected() {
    return new JournalBatchRejected(
        ID.value(), "web", "acme", DAY, "USD", 4711, "period is closed", TEN, TEN);
  }

  private static void staysQuiet(ResultValidator<?> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static void refusedWith(Reason reason, ResultValidator<?> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }
}
