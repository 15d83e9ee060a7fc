package io.throughline.exceptioncase;

import static io.throughline.exceptioncase.command.CaseRefusal.CASE_ID_REUSED;
import static io.throughline.exceptioncase.command.CaseRefusal.CASE_RESOLVED;
import static io.throughline.exceptioncase.command.CaseRefusal.UNKNOWN_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.aggregate.CommandRefused;
import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.CaseRefusal;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.exceptioncase.command.SettleCase;
import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.exceptioncase.state.CaseState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSpec {

  private static final CaseId ID = CaseId.of("0199aaaa-0000-7000-8000-000000000001", "OVERSHIPPED");
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-21T10:00:00Z");

  private final FixtureConfiguration<ExceptionCase> exception =
      new AggregateTestFixture<>(ExceptionCase.class);

  @Test
  void a_case_is_raised_with_its_subject_and_a_remedy() {
    exception.givenNoPriorActivity().when(raise("3 of 2 units", NINE)).expectEvents(raised());
  }

  @Test
  void the_same_case_again_stays_quiet_also_later_and_resolved() {
    staysQuiet(exception.given(raised()).when(raise("3 of 2 units", TEN)));
    staysQuiet(exception.given(raised(), resolved()).when(raise("3 of 2 units", TEN)));
    staysQuiet(exception.given(raised(), assigned("ann", DUE)).when(raise("3 of 2 units", TEN)));
  }

  static Stream<RaiseCase> others() {
    return Stream.of(
        with("SHORT", "HIGH", "order", "order-1", "shopify", "3 of 2 units", "call", "ops", "e1"),
        with("OVER", "LOW", "order", "order-1", "shopify", "3 of 2 units", "call", "ops", "e1"),
        with("OVER", "HIGH", "stock", "order-1", "shopify", "3 of 2 units", "call", "ops", "e1"),
        with("OVER", "HIGH", "order", "order-2", "shopify", "3 of 2 units", "call", "ops", "e1"),
        with("OVER", "HIGH", "order", "order-1", null, "3 of 2 units", "call", "ops", "e1"),
        with("OVER", "HIGH", "order", "order-1", "shopify", "4 of 2 units", "call", "ops", "e1"),
        with("OVER", "HIGH", "order", "order-1", "shopify", "3 of 2 units", "write", "ops", "e1"),
        with("OVER", "HIGH", "order", "order-1", "shopify", "3 of 2 units", "call", "risk", "e1"),
        with("OVER", "HIGH", "order", "order-1", "shopify", "3 of 2 units", "call", "ops", "e2"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void another_case_under_the_same_id_is_refused_also_when_it_is_resolved(RaiseCase other) {
    var first =
        with("OVER", "HIGH", "order", "order-1", "shopify", "3 of 2 units", "call", "ops", "e1");
    refusedWith(CASE_ID_REUSED, exception.givenCommands(first).when(other));
    refusedWith(CASE_ID_REUSED, exception.givenCommands(first, resolve("DONE")).when(other));
  }

  @Test
  void a_case_is_assigned_with_or_without_a_due_time() {
    exception.given(raised()).when(assign("ann", DUE)).expectEvents(assigned("ann", DUE));
    exception
        .given(raised(), assigned("ann", DUE))
        .when(assign("ann", null))
        .expectEvents(assigned("ann", null));
    exception
        .given(raised(), assigned("ann", DUE))
        .when(assign("bob", DUE))
        .expectEvents(assigned("bob", DUE));
  }

  @Test
  void what_is_ones_work_already_is_not_assigned_again() {
    staysQuiet(exception.given(raised()).when(assign("operations", null)));
    staysQuiet(exception.given(raised(), assigned("ann", DUE)).when(assign("ann", DUE)));
  }

  @Test
  void an_unknown_case_is_neither_assigned_nor_resolved() {
    refusedWith(UNKNOWN_CASE, exception.givenNoPriorActivity().when(assign("ann", null)));
    refusedWith(UNKNOWN_CASE, exception.givenNoPriorActivity().when(resolve("REFUNDED")));
  }

  @Test
  void a_case_is_resolved() {
    exception.given(raised()).when(resolve("REFUNDED")).expectEvents(resolved());
    exception
        .given(raised(), assigned("ann", DUE))
        .when(resolve("REFUNDED"))
        .expectEvents(resolved());
  }

  @Test
  void the_same_resolution_again_stays_quiet_also_with_another_note() {
    staysQuiet(exception.given(raised(), resolved()).when(resolve("REFUNDED")));
    staysQuiet(
        exception
            .given(raised(), resolved())
            .when(new ResolveCase(ID, "REFUNDED", "as I said", DUE)));
  }

  @Test
  void a_case_ends_when_what_it_was_about_is_settled() {
    exception.given(raised()).when(settle("REFUNDED")).expectEvents(resolved());
    refusedWith(UNKNOWN_CASE, exception.givenNoPriorActivity().when(settle("REFUNDED")));
  }

  @Test
  void a_case_that_a_person_resolved_otherwise_stays_as_he_left_it() {
    staysQuiet(exception.given(raised(), resolved()).when(settle("LATER_FACT")));
  }

  @Test
  void a_resolved_case_is_neither_resolved_otherwise_nor_assigned() {
    refusedWith(CASE_RESOLVED, exception.given(raised(), resolved()).when(resolve("IGNORED")));
    refusedWith(CASE_RESOLVED, exception.given(raised(), resolved()).when(assign("ann", null)));
    refusedWith(
        CASE_RESOLVED, exception.given(raised(), resolved()).when(assign("operations", null)));
  }

  static Stream<List<CaseEvent>> impossibleHistories() {
    return Stream.of(
        List.of(assigned("ann", null)),
        List.of(resolved()),
        List.of(raised(), raised()),
        List.of(raised(), resolved(), resolved()),
        List.of(raised(), resolved(), assigned("ann", null)),
        List.of(raised(), resolved(), raised()));
  }

  @ParameterizedTest
  @MethodSource("impossibleHistories")
  void a_history_that_cannot_be_stops_the_load(List<CaseEvent> history) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              CaseState state = new CaseState.NotRaised();
              for (var event : history) {
                state = CaseState.evolve(state, event);
              }
            })
        .withMessageContaining(ID.value());
  }

  @Test
  void the_precedence_is_part_of_the_api() {
    assertThat(CaseRefusal.values()).containsExactly(UNKNOWN_CASE, CASE_ID_REUSED, CASE_RESOLVED);
    assertThat(CaseRefusal.values()).allMatch(refusal -> refusal.words().endsWith("."));
    assertThat(CaseRefusal.values()).filteredOn(CaseRefusal::unknown).containsExactly(UNKNOWN_CASE);
  }

  @Test
  void one_event_raises_one_case_of_a_type() {
    assertThat(CaseId.of("e1", "OVER")).isEqualTo(CaseId.of("e1", "OVER"));
    assertThat(CaseId.of("e1", "OVER")).isNotEqualTo(CaseId.of("e2", "OVER"));
    assertThat(CaseId.of("e1", "OVER")).isNotEqualTo(CaseId.of("e1", "SHORT"));
    assertThat(ID.value()).startsWith("case-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "case-", "order-00000000-0000-5000-8000-000000000001", "case-1"})
  void what_has_not_the_form_is_no_case_id(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseId(value));
  }

  @Test
  void a_command_is_well_formed() {
    assertThatCode(() -> with("OVER_2", "LOW", "stock", "s", null, "d", "r", "o", "e"))
        .doesNotThrowAnyException();
    malformed(() -> with("over", "LOW", "stock", "s", null, "d", "r", "o", "e"), "type");
    malformed(() -> with("OVER", "URGENT", "stock", "s", null, "d", "r", "o", "e"), "severity");
    malformed(() -> with("OVER", "LOW", "Stock item", "s", null, "d", "r", "o", "e"), "kind");
    malformed(() -> with("OVER", "LOW", "stock", " ", null, "d", "r", "o", "e"), "subject id");
    malformed(() -> with("OVER", "LOW", "stock", "s", null, "", "r", "o", "e"), "detail");
    malformed(() -> with("OVER", "LOW", "stock", "s", null, "d", "", "o", "e"), "remedy");
    malformed(() -> with("OVER", "LOW", "stock", "s", null, "d", "r", "", "e"), "owner");
    malformed(() -> with("OVER", "LOW", "stock", "s", null, "d", "r", "o", ""), "cause");
    malformed(() -> assign(" ", null), "owner is blank");
    malformed(() -> resolve(""), "resolution is blank");
  }

  private static void malformed(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }

  private static RaiseCase raise(String detail, Instant at) {
    return new RaiseCase(
        ID,
        "OVERSHIPPED",
        "HIGH",
        "order",
        "order-1",
        "shopify",
        detail,
        "ask for the third unit back",
        "operations",
        null,
        "event-1",
        at);
  }

  private static RaiseCase with(
      String type,
      String severity,
      String kind,
      String subject,
      @Nullable String channel,
      String detail,
      String remedy,
      String owner,
      String cause) {
    return new RaiseCase(
        ID, type, severity, kind, subject, channel, detail, remedy, owner, DUE, cause, NINE);
  }

  private static CaseRaised raised() {
    return new CaseRaised(
        ID.value(),
        "OVERSHIPPED",
        "HIGH",
        "order",
        "order-1",
        "shopify",
        "3 of 2 units",
        "ask for the third unit back",
        "operations",
        null,
        "event-1",
        NINE);
  }

  private static AssignCase assign(String owner, @Nullable Instant dueAt) {
    return new AssignCase(ID, owner, dueAt, TEN);
  }

  private static CaseAssigned assigned(String owner, @Nullable Instant dueAt) {
    return new CaseAssigned(ID.value(), owner, dueAt, TEN);
  }

  private static ResolveCase resolve(String resolution) {
    return new ResolveCase(ID, resolution, "third unit", TEN);
  }

  private static SettleCase settle(String resolution) {
    return new SettleCase(ID, resolution, "third unit", TEN);
  }

  private static CaseResolved resolved() {
    return new CaseResolved(
        ID.value(), "order", "order-1", "event-1", "REFUNDED", "third unit", TEN);
  }

  private static void refusedWith(CaseRefusal reason, ResultValidator<ExceptionCase> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }

  private static void staysQuiet(ResultValidator<ExceptionCase> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
