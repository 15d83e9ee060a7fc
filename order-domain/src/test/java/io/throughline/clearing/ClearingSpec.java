package io.throughline.clearing;

import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_DECLINED;
import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_ID_REUSED;
import static io.throughline.clearing.command.ClearingRefusal.FX_ID_REUSED;
import static io.throughline.clearing.command.ClearingRefusal.LINES_ALREADY_MATCHED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_DECLINED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_ID_REUSED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_NOT_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.MATCH_REVOKED;
import static io.throughline.clearing.command.ClearingRefusal.SAME_PERSON;
import static io.throughline.clearing.command.ClearingRefusal.UNKNOWN_CLASSIFICATION;
import static io.throughline.clearing.command.ClearingRefusal.UNKNOWN_MATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.aggregate.CommandRefused;
import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ApproveMatch;
import io.throughline.clearing.command.BookFxResult;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.command.DeclineClassification;
import io.throughline.clearing.command.DeclineMatch;
import io.throughline.clearing.command.MoveSettlementDue;
import io.throughline.clearing.command.ProposeMatch;
import io.throughline.clearing.command.RevokeMatch;
import io.throughline.clearing.event.ClassificationDeclined;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.LinesMatched;
import io.throughline.clearing.event.MatchDeclined;
import io.throughline.clearing.event.MatchProposed;
import io.throughline.clearing.event.MatchRevoked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.clearing.state.ClearingState;
import io.throughline.decision.Reason;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearingSpec {

  private static final ClearingId ID = ClearingId.of("Stripe", "1001");
  private static final LocalDate DAY = LocalDate.parse("2026-03-06");
  private static final LocalDate NEXT_DAY = DAY.plusDays(1);
  private static final Instant NINE = Instant.parse("2026-03-06T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-06T10:00:00Z");

  private final FixtureConfiguration<Clearing> clearing =
      new AggregateTestFixture<>(Clearing.class);

  @Test
  void a_difference_is_explained_by_one_person_and_counts_when_another_agrees() {
    clearing.givenNoPriorActivity().when(classify("c1", "0.01")).expectEvents(proposed("c1"));
    clearing.given(proposed("c1")).when(approve("c1", "ben")).expectEvents(classified("c1"));
  }

  @Test
  void the_one_who_proposed_neither_agrees_nor_declines() {
    refusedWith(SAME_PERSON, clearing.given(proposed("c1")).when(approve("c1", "anna")));
    refusedWith(SAME_PERSON, clearing.given(proposed("c1")).when(decline("c1", "anna")));
  }

  @Test
  void a_repeat_stays_quiet_also_when_it_was_decided() {
    staysQuiet(clearing.given(proposed("c1")).when(classify("c1", "0.01")));
    staysQuiet(clearing.given(proposed("c1"), classified("c1")).when(classify("c1", "0.01")));
    staysQuiet(clearing.given(proposed("c1"), classified("c1")).when(approve("c1", "ben")));
    staysQuiet(clearing.given(proposed("c1"), declined("c1")).when(decline("c1", "ben")));
  }

  @Test
  void another_classification_under_the_same_id_is_refused() {
    refusedWith(
        CLASSIFICATION_ID_REUSED, clearing.given(proposed("c1")).when(classify("c1", "0.02")));
    clearing.given(proposed("c1")).when(classify("c2", "0.01")).expectEvents(proposed("c2"));
  }

  @Test
  void what_was_decided_is_not_decided_otherwise() {
    refusedWith(
        CLASSIFICATION_APPROVED,
        clearing.given(proposed("c1"), classified("c1")).when(decline("c1", "ben")));
    refusedWith(
        CLASSIFICATION_DECLINED,
        clearing.given(proposed("c1"), declined("c1")).when(approve("c1", "ben")));
    refusedWith(UNKNOWN_CLASSIFICATION, clearing.givenNoPriorActivity().when(approve("c1", "ben")));
    refusedWith(UNKNOWN_CLASSIFICATION, clearing.givenNoPriorActivity().when(decline("c1", "ben")));
  }

  @Test
  void a_second_person_may_decline() {
    clearing.given(proposed("c1")).when(decline("c1", "ben")).expectEvents(declined("c1"));
  }

  @Test
  void lines_are_matched_by_hand_when_a_second_person_agrees() {
    clearing
        .givenNoPriorActivity()
        .when(match("m1", "t1", "t2"))
        .expectEvents(matching("m1", "t1", "t2"));
    clearing
        .given(matching("m1", "t1", "t2"))
        .when(new ApproveMatch(ID, "m1", "ben", TEN))
        .expectEvents(matched("m1", "t1", "t2"));
    refusedWith(
        SAME_PERSON,
        clearing.given(matching("m1", "t1")).when(new ApproveMatch(ID, "m1", "anna", TEN)));
    refusedWith(
        UNKNOWN_MATCH,
        clearing.given(matching("m1", "t1")).when(new ApproveMatch(ID, "m2", "ben", TEN)));
  }

  @Test
  void a_line_is_in_one_match_that_counts() {
    refusedWith(
        LINES_ALREADY_MATCHED,
        clearing
            .given(matching("m1", "t1", "t2"), matched("m1", "t1", "t2"))
            .when(match("m2", "t2", "t3")));
    refusedWith(
        LINES_ALREADY_MATCHED,
        clearing
            .given(matching("m1", "t1"), matching("m2", "t1"), matched("m1", "t1"))
            .when(new ApproveMatch(ID, "m2", "ben", TEN)));
    clearing
        .given(matching("m1", "t1"), matched("m1", "t1"), revoked("m1"))
        .when(match("m2", "t1"))
        .expectEvents(matching("m2", "t1"));
    clearing
        .given(matching("m1", "t1"), matched("m1", "t1"))
        .when(match("m2", "t2"))
        .expectEvents(matching("m2", "t2"));
  }

  @Test
  void a_match_is_taken_back_by_one_person_and_once() {
    clearing
        .given(matching("m1", "t1"), matched("m1", "t1"))
        .when(revoke("m1"))
        .expectEvents(revoked("m1"));
    staysQuiet(
        clearing
            .given(matching("m1", "t1"), matched("m1", "t1"), revoked("m1"))
            .when(revoke("m1")));
    refusedWith(MATCH_NOT_APPROVED, clearing.given(matching("m1", "t1")).when(revoke("m1")));
    refusedWith(UNKNOWN_MATCH, clearing.givenNoPriorActivity().when(revoke("m1")));
    refusedWith(
        MATCH_REVOKED,
        clearing
            .given(matching("m1", "t1"), matched("m1", "t1"), revoked("m1"))
            .when(new ApproveMatch(ID, "m1", "ben", TEN)));
  }

  @Test
  void a_match_is_declined_by_a_second_person() {
    var decline = new DeclineMatch(ID, "m1", "no", "ben", TEN);
    var declined = new MatchDeclined(ID.value(), "m1", "no", "ben", TEN);
    clearing.given(matching("m1", "t1")).when(decline).expectEvents(declined);
    staysQuiet(clearing.given(matching("m1", "t1"), declined).when(decline));
    refusedWith(
        MATCH_APPROVED, clearing.given(matching("m1", "t1"), matched("m1", "t1")).when(decline));
    refusedWith(
        MATCH_DECLINED,
        clearing
            .given(matching("m1", "t1"), declined)
            .when(new ApproveMatch(ID, "m1", "ben", TEN)));
    refusedWith(
        SAME_PERSON,
        clearing.given(matching("m1", "t1")).when(new DeclineMatch(ID, "m1", "no", "anna", TEN)));
  }

  @Test
  void a_proposed_match_stays_the_one_it_is() {
    staysQuiet(clearing.given(matching("m1", "t1")).when(match("m1", "t1")));
    refusedWith(MATCH_ID_REUSED, clearing.given(matching("m1", "t1")).when(match("m1", "t2")));
  }

  @Test
  void the_day_of_settlement_moves_and_the_same_day_again_stays_quiet() {
    clearing
        .givenNoPriorActivity()
        .when(due(null, "ch_1", DAY))
        .expectEvents(moved(null, "ch_1", DAY));
    staysQuiet(clearing.given(moved(null, "ch_1", DAY)).when(due(null, "ch_1", DAY)));
    clearing
        .given(moved(null, "ch_1", DAY))
        .when(due(null, "ch_1", NEXT_DAY))
        .expectEvents(moved(null, "ch_1", NEXT_DAY));
    clearing
        .given(moved(null, "ch_1", DAY))
        .when(due("1001", null, DAY))
        .expectEvents(moved("1001", null, DAY));
    assertThatIllegalArgumentException().isThrownBy(() -> due(null, null, DAY));
  }

  @Test
  void the_result_of_a_conversion_is_booked_once() {
    clearing.givenNoPriorActivity().when(fx("f1", "0.42")).expectEvents(booked("f1", "0.42"));
    staysQuiet(clearing.given(booked("f1", "0.42")).when(fx("f1", "0.42")));
    refusedWith(FX_ID_REUSED, clearing.given(booked("f1", "0.42")).when(fx("f1", "-0.42")));
  }

  @Test
  void what_is_no_proposal_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> classify("c1", "0.00"));
    assertThatIllegalArgumentException().isThrownBy(() -> classify(" ", "0.01"));
    assertThatIllegalArgumentException().isThrownBy(() -> match("m1"));
    assertThatIllegalArgumentException().isThrownBy(() -> match("m1", "t1", "t1"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BookFxResult(
                    ID, "f", "paypal", "web", "acme", "1001", usd("1.00"), "1", DAY, NINE));
  }

  @Test
  void history_that_cannot_be_stops_the_load() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ClearingState.evolve(ClearingState.none(), classified("c1")));
    assertThat(ID).hasToString("clearing:stripe:1001");
  }

  private static ClassifyVariance classify(String id, String amount) {
    return new ClassifyVariance(
        ID,
        id,
        "Stripe",
        "web",
        "acme",
        "1001",
        null,
        "ROUNDING",
        usd(amount),
        "Expenses:Rounding",
        "rounds per line",
        "",
        "anna",
        DAY,
        NINE);
  }

  private static ClassificationProposed proposed(String id) {
    return new ClassificationProposed(
        ID.value(),
        id,
        "Stripe",
        "web",
        "acme",
        "1001",
        null,
        "ROUNDING",
        usd("0.01"),
        "Expenses:Rounding",
        "rounds per line",
        "",
        "anna",
        DAY,
        NINE);
  }

  private static ApproveClassification approve(String id, String by) {
    return new ApproveClassification(ID, id, by, NEXT_DAY, TEN);
  }

  private static VarianceClassified classified(String id) {
    return new VarianceClassified(
        ID.value(),
        id,
        "Stripe",
        "web",
        "acme",
        "1001",
        null,
        "ROUNDING",
        usd("0.01"),
        "Expenses:Rounding",
        "rounds per line",
        "",
        "anna",
        "ben",
        NEXT_DAY,
        TEN);
  }

  private static DeclineClassification decline(String id, String by) {
    return new DeclineClassification(ID, id, "ask first", by, TEN);
  }

  private static ClassificationDeclined declined(String id) {
    return new ClassificationDeclined(ID.value(), id, "ask first", "ben", TEN);
  }

  private static ProposeMatch match(String id, String... lines) {
    return new ProposeMatch(
        ID,
        id,
        "Stripe",
        "settlement:stripe:po_1",
        List.of(lines),
        "1001",
        "same charge",
        "anna",
        NINE);
  }

  private static MatchProposed matching(String id, String... lines) {
    return new MatchProposed(
        ID.value(),
        id,
        "Stripe",
        "settlement:stripe:po_1",
        List.of(lines),
        "1001",
        "same charge",
        "anna",
        NINE);
  }

  private static LinesMatched matched(String id, String... lines) {
    return new LinesMatched(
        ID.value(),
        id,
        "Stripe",
        "settlement:stripe:po_1",
        List.of(lines),
        "1001",
        "same charge",
        "anna",
        "ben",
        TEN);
  }

  private static RevokeMatch revoke(String id) {
    return new RevokeMatch(ID, id, "wrong order", "anna", TEN);
  }

  private static MatchRevoked revoked(String id) {
    return new MatchRevoked(ID.value(), id, "wrong order", "anna", TEN);
  }

  private static MoveSettlementDue due(
      @Nullable String order, @Nullable String reference, LocalDate day) {
    return new MoveSettlementDue(ID, "Stripe", order, reference, day, "available_on", NINE);
  }

  private static SettlementDueMoved moved(
      @Nullable String order, @Nullable String reference, LocalDate day) {
    return new SettlementDueMoved(
        ID.value(), "Stripe", order, reference, day, "available_on", NINE);
  }

  private static BookFxResult fx(String id, String loss) {
    return new BookFxResult(
        ID, id, "Stripe", "web", "acme", "1001", usd(loss), "EUR/USD 1.08", DAY, NINE);
  }

  private static FxResultBooked booked(String id, String loss) {
    return new FxResultBooked(
        ID.value(), id, "Stripe", "web", "acme", "1001", usd(loss), "EUR/USD 1.08", DAY, NINE);
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
