package io.throughline.settlement;

import static io.throughline.settlement.command.SettlementRefusal.CHUNK_MISSING;
import static io.throughline.settlement.command.SettlementRefusal.CREDIT_ID_REUSED;
import static io.throughline.settlement.command.SettlementRefusal.FILE_ACCEPTED;
import static io.throughline.settlement.command.SettlementRefusal.FILE_NOT_BEGUN;
import static io.throughline.settlement.command.SettlementRefusal.LINE_COUNT_DIFFERS;
import static io.throughline.settlement.command.SettlementRefusal.SETTLEMENT_OF_ANOTHER_ACCOUNT;
import static io.throughline.settlement.command.SettlementRefusal.SUMS_DIFFER;
import static io.throughline.settlement.command.SettlementRefusal.SUM_TOO_LARGE;
import static io.throughline.settlement.command.SettlementRefusal.UNKNOWN_SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Reason;
import io.throughline.money.Currency;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.QuarantineSettlement;
import io.throughline.settlement.command.RecordBankCredit;
import io.throughline.settlement.command.RecordPayoutFailure;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.event.SettlementQuarantined;
import io.throughline.settlement.state.SettlementState;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class SettlementSpec {

  private static final SettlementId ID = SettlementId.of("Stripe", "po_1");
  private static final String FIRST = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final Instant SIX = Instant.parse("2026-03-06T06:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-09T10:00:00Z");

  private final FixtureConfiguration<SettlementBatch> batch =
      new AggregateTestFixture<>(SettlementBatch.class);

  @Test
  void a_file_is_taken_in_in_parts_and_counts_as_a_whole() {
    batch.givenNoPriorActivity().when(begin(FIRST)).expectEvents(begun(1, FIRST));
    batch
        .given(begun(1, FIRST))
        .when(lines(FIRST, 0, capture("1", "116.64")))
        .expectEvents(recorded(1, 0, capture("1", "116.64")));
    batch
        .given(begun(1, FIRST), recorded(1, 0, capture("1", "116.64")))
        .when(lines(FIRST, 1, fee("2", "-3.68")))
        .expectEvents(recorded(1, 1, fee("2", "-3.68")));
    batch
        .given(
            begun(1, FIRST),
            recorded(1, 0, capture("1", "116.64")),
            recorded(1, 1, fee("2", "-3.68")))
        .when(accept(FIRST, 2, usd("112.96")))
        .expectEvents(accepted(1, FIRST, 2, usd("112.96")));
  }

  @Test
  void the_same_file_again_stays_quiet_while_it_is_taken_in_and_ever_after() {
    staysQuiet(batch.given(begun(1, FIRST)).when(begin(FIRST)));
    staysQuiet(batch.given(whole()).when(begin(FIRST)));
    staysQuiet(batch.given(whole()).when(lines(FIRST, 7, fee("9", "-1.00"))));
    staysQuiet(batch.given(whole()).when(accept(FIRST, 1, usd("1.00"))));
    staysQuiet(
        batch
            .given(
                begun(1, FIRST),
                recorded(1, 0, capture("1", "116.64")),
                accepted(1, FIRST, 1, usd("116.64")),
                begun(2, OTHER),
                recorded(2, 0, capture("1", "116.65")),
                accepted(2, OTHER, 1, usd("116.65")))
            .when(begin(FIRST)));
  }

  @Test
  void another_file_of_the_batch_is_the_next_revision() {
    batch.given(whole()).when(begin(OTHER)).expectEvents(begun(2, OTHER));
    batch.given(begun(1, FIRST)).when(begin(OTHER)).expectEvents(begun(2, OTHER));
    batch.given(begun(1, FIRST), begun(2, OTHER)).when(begin(FIRST)).expectEvents(begun(3, FIRST));
  }

  @Test
  void another_accounts_file_is_refused_once_the_batch_counts() {
    refusedWith(SETTLEMENT_OF_ANOTHER_ACCOUNT, batch.given(whole()).when(begin(OTHER, "web", "b")));
    refusedWith(
        SETTLEMENT_OF_ANOTHER_ACCOUNT, batch.given(whole()).when(begin(OTHER, "x", "acme")));
    batch.given(begun(1, FIRST)).when(begin(OTHER, "web", "b")).expectSuccessfulHandlerExecution();
  }

  @Test
  void parts_come_in_order_and_each_once() {
    staysQuiet(
        batch
            .given(begun(1, FIRST), recorded(1, 0, capture("1", "116.64")))
            .when(lines(FIRST, 0, capture("1", "116.64"))));
    refusedWith(
        CHUNK_MISSING, batch.given(begun(1, FIRST)).when(lines(FIRST, 1, capture("1", "1.00"))));
    refusedWith(
        FILE_NOT_BEGUN, batch.given(begun(1, FIRST)).when(lines(OTHER, 0, capture("1", "1.00"))));
    refusedWith(
        FILE_NOT_BEGUN, batch.givenNoPriorActivity().when(lines(FIRST, 0, capture("1", "1.00"))));
  }

  @Test
  void a_sum_that_no_amount_holds_is_refused() {
    var most = new SignedMoney(Long.MAX_VALUE, Currency.of("USD"));
    refusedWith(
        SUM_TOO_LARGE,
        batch
            .given(begun(1, FIRST), recorded(1, 0, line("1", LineKind.CAPTURE, most)))
            .when(lines(FIRST, 1, capture("2", "0.01"))));
  }

  @Test
  void what_is_accepted_is_what_was_recorded() {
    var taking = new Object[] {begun(1, FIRST), recorded(1, 0, capture("1", "5.00"))};
    refusedWith(LINE_COUNT_DIFFERS, batch.given(taking).when(accept(FIRST, 2, usd("5.00"))));
    refusedWith(LINE_COUNT_DIFFERS, batch.given(taking).when(accept(FIRST, 0, usd("5.00"))));
    refusedWith(SUMS_DIFFER, batch.given(taking).when(accept(FIRST, 1, usd("5.01"))));
    refusedWith(SUMS_DIFFER, batch.given(taking).when(accept(FIRST, 1)));
    refusedWith(
        SUMS_DIFFER,
        batch.given(taking).when(accept(FIRST, 1, usd("5.00"), SignedMoney.of("1.00", "EUR"))));
    refusedWith(FILE_NOT_BEGUN, batch.given(taking).when(accept(OTHER, 1, usd("5.00"))));
    batch
        .given(taking)
        .when(accept(FIRST, 1, usd("5.00"), SignedMoney.of("0.00", "EUR")))
        .expectEvents(accepted(1, FIRST, 1, usd("5.00")));
  }

  @Test
  void an_empty_statement_is_one() {
    batch
        .given(begun(1, FIRST))
        .when(accept(FIRST, 0, usd("0.00")))
        .expectEvents(
            new SettlementBatchAccepted(
                ID.value(),
                "Stripe",
                "po_1",
                1,
                FIRST,
                "web",
                "acme",
                DAY,
                usd("112.96"),
                0,
                List.of(),
                SIX));
  }

  @Test
  void a_file_that_cannot_be_read_is_put_aside_and_can_come_again() {
    batch.givenNoPriorActivity().when(quarantine(FIRST)).expectEvents(quarantined(FIRST));
    staysQuiet(batch.given(quarantined(FIRST)).when(quarantine(FIRST)));
    refusedWith(FILE_ACCEPTED, batch.given(whole()).when(quarantine(FIRST)));
    batch.given(quarantined(FIRST)).when(begin(FIRST)).expectEvents(begun(1, FIRST));
  }

  @Test
  void putting_aside_ends_the_taking_in_of_that_file_and_of_no_other() {
    refusedWith(
        FILE_NOT_BEGUN,
        batch.given(begun(1, FIRST), quarantined(FIRST)).when(lines(FIRST, 0, fee("1", "-1.00"))));
    batch
        .given(begun(1, FIRST), quarantined(FIRST))
        .when(begin(FIRST))
        .expectEvents(begun(2, FIRST));
    batch
        .given(begun(1, FIRST), quarantined(OTHER))
        .when(lines(FIRST, 0, fee("1", "-1.00")))
        .expectEvents(recorded(1, 0, fee("1", "-1.00")));
    batch
        .given(begun(1, FIRST), quarantined(FIRST), begun(2, FIRST))
        .when(quarantine(FIRST))
        .expectEvents(quarantined(FIRST));
  }

  @Test
  void a_payout_comes_back_once_and_only_when_it_is_known() {
    var fail = new RecordPayoutFailure(ID, "account_closed", DAY, TEN, TEN);
    var failed =
        new PayoutFailed(
            ID.value(),
            "Stripe",
            "po_1",
            "web",
            "acme",
            usd("112.96"),
            "account_closed",
            DAY,
            TEN,
            TEN);
    batch.given(whole()).when(fail).expectEvents(failed);
    var known = new ArrayList<Object>(List.of(whole()));
    known.add(failed);
    staysQuiet(batch.given(known).when(fail));
    refusedWith(UNKNOWN_SETTLEMENT, batch.given(begun(1, FIRST)).when(fail));
    refusedWith(UNKNOWN_SETTLEMENT, batch.givenNoPriorActivity().when(fail));
  }

  @Test
  void the_bank_is_heard_before_and_after_the_statement_and_once_per_id() {
    batch
        .givenNoPriorActivity()
        .when(credit("b1", "112.96"))
        .expectEvents(credited("b1", "112.96"));
    batch.given(whole()).when(credit("b1", "112.96")).expectEvents(credited("b1", "112.96"));
    staysQuiet(batch.given(credited("b1", "112.96")).when(credit("b1", "112.96")));
    refusedWith(
        CREDIT_ID_REUSED, batch.given(credited("b1", "112.96")).when(credit("b1", "112.95")));
    batch
        .given(credited("b1", "112.96"))
        .when(credit("b2", "-112.96"))
        .expectEvents(credited("b2", "-112.96"));
  }

  @Test
  void the_id_is_one_for_every_way_to_write_the_rail_and_no_two_statements_share_it() {
    assertThat(ID)
        .hasToString("settlement:stripe:po_1")
        .isEqualTo(SettlementId.of(" stripe", "po_1"));
    assertThat(SettlementId.of("a:b", "c")).hasToString("settlement:a%3ab:c");
    assertThat(SettlementId.of("a", "b:c")).hasToString("settlement:a:b:c");
    assertThatIllegalArgumentException().isThrownBy(() -> SettlementId.of(" ", "po_1"));
    assertThatIllegalArgumentException().isThrownBy(() -> SettlementId.of("stripe", "a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> SettlementId.of("s", "x".repeat(201)));
  }

  @Test
  void a_part_has_one_to_500_lines_each_once() {
    assertThatIllegalArgumentException().isThrownBy(() -> lines(FIRST, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> lines(FIRST, -1, fee("1", "-1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lines(FIRST, 0, fee("1", "-1.00"), capture("1", "2.00")));
    assertThat(many(500).lines()).hasSize(500);
    assertThatIllegalArgumentException().isThrownBy(() -> many(501));
    assertThatIllegalArgumentException().isThrownBy(() -> begin("no hash"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accept(FIRST, 1, usd("1.00"), usd("2.00")));
  }

  @Test
  void history_that_cannot_be_stops_the_load() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> SettlementState.evolve(SettlementState.none(), recorded(1, 0, fee("1", "1.00"))));
  }

  private static RecordSettlementLines many(int count) {
    return lines(
        FIRST,
        0,
        Stream.iterate(0, n -> n + 1)
            .limit(count)
            .map(n -> fee("l" + n, "-0.01"))
            .toArray(SettlementLine[]::new));
  }

  private static Object[] whole() {
    return new Object[] {
      begun(1, FIRST), recorded(1, 0, capture("1", "5.00")), accepted(1, FIRST, 1, usd("5.00"))
    };
  }

  private static BeginSettlement begin(String hash) {
    return begin(hash, "web", "acme");
  }

  private static BeginSettlement begin(String hash, String channel, String account) {
    return new BeginSettlement(
        ID, "Stripe", "po_1", hash, "po_1.csv", channel, account, DAY, usd("112.96"), null, SIX);
  }

  private static SettlementBegun begun(int revision, String hash) {
    return new SettlementBegun(
        ID.value(),
        "Stripe",
        "po_1",
        revision,
        hash,
        "po_1.csv",
        "web",
        "acme",
        DAY,
        usd("112.96"),
        null,
        SIX);
  }

  private static RecordSettlementLines lines(String hash, int chunk, SettlementLine... lines) {
    return new RecordSettlementLines(ID, hash, chunk, List.of(lines), SIX);
  }

  private static SettlementLinesRecorded recorded(
      int revision, int chunk, SettlementLine... lines) {
    return new SettlementLinesRecorded(ID.value(), revision, chunk, List.of(lines), SIX);
  }

  private static AcceptSettlement accept(String hash, long lines, SignedMoney... sums) {
    return new AcceptSettlement(ID, hash, lines, List.of(sums), SIX);
  }

  private static SettlementBatchAccepted accepted(
      int revision, String hash, long lines, SignedMoney sum) {
    return new SettlementBatchAccepted(
        ID.value(),
        "Stripe",
        "po_1",
        revision,
        hash,
        "web",
        "acme",
        DAY,
        usd("112.96"),
        lines,
        List.of(sum),
        SIX);
  }

  private static QuarantineSettlement quarantine(String hash) {
    return new QuarantineSettlement(
        ID, "Stripe", "po_1", hash, "po_1.csv", "UNREADABLE_LINE", "line 17", SIX);
  }

  private static SettlementQuarantined quarantined(String hash) {
    return new SettlementQuarantined(
        ID.value(), "Stripe", "po_1", hash, "po_1.csv", "UNREADABLE_LINE", "line 17", SIX);
  }

  private static RecordBankCredit credit(String id, String amount) {
    return new RecordBankCredit(ID, id, "Stripe", "web", "acme", usd(amount), DAY, SIX, TEN);
  }

  private static BankCreditRecorded credited(String id, String amount) {
    return new BankCreditRecorded(
        ID.value(), id, "Stripe", "web", "acme", usd(amount), DAY, SIX, TEN);
  }

  private static SettlementLine capture(String key, String amount) {
    return line(key, LineKind.CAPTURE, usd(amount));
  }

  private static SettlementLine fee(String key, String amount) {
    return line(key, LineKind.FEE, usd(amount));
  }

  private static SettlementLine line(String key, LineKind kind, SignedMoney amount) {
    return new SettlementLine(key, kind, "raw", "1001", null, null, null, amount, null);
  }

  private static SignedMoney usd(String amount) {
    return SignedMoney.of(amount, "USD");
  }

  private static void staysQuiet(ResultValidator<?> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static void refusedWith(Reason reason, ResultValidator<?> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }
}
