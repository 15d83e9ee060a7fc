package io.throughline.businessday;

import static io.throughline.businessday.command.DayRefusal.ALREADY_CLOSED;
import static io.throughline.businessday.command.DayRefusal.DAY_NOT_CLOSED;
import static io.throughline.businessday.command.DayRefusal.IDENTITY_BROKEN;
import static io.throughline.businessday.command.DayRefusal.INCOMPLETE_FEED;
import static io.throughline.businessday.command.DayRefusal.NOT_NEXT;
import static io.throughline.businessday.command.DayRefusal.UNEXPLAINED_VARIANCE;
import static io.throughline.businessday.command.DayRefusal.UNPOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.aggregate.CommandRefused;
import io.throughline.businessday.closing.CloseHash;
import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.businessday.command.ReopenBusinessDay;
import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.decision.Reason;
import io.throughline.money.SignedMoney;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BusinessDaySpec {

  private static final LocalDate DAY = LocalDate.parse("2026-03-03");
  private static final BusinessDayId ID = BusinessDayId.of("web", "acme", DAY);
  private static final String CONTENT = "c".repeat(64);
  private static final String JOURNAL = "d".repeat(64);
  private static final String PREVIOUS = "e".repeat(64);
  private static final Instant NINE = Instant.parse("2026-03-06T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-06T10:00:00Z");

  private final FixtureConfiguration<BusinessDay> day =
      new AggregateTestFixture<>(BusinessDay.class);

  @Test
  void a_day_whose_books_are_in_order_is_closed_with_a_hash() {
    day.givenNoPriorActivity().when(close(good(), DAY, null)).expectEvents(closed(1, null));
    day.givenNoPriorActivity().when(close(good(), null, null)).expectEvents(closed(1, null));
  }

  @Test
  void the_hash_is_over_every_figure_before_it() {
    assertThat(CloseHash.of(ID, 1, good(), PREVIOUS))
        .isEqualTo(
            sha256(
                "day:web:acme:2026-03-03\nweb\nacme\n2026-03-03\n1\n4711\n116.64 USD\n"
                    + CONTENT
                    + "\n"
                    + JOURNAL
                    + "\n"
                    + PREVIOUS))
        .isNotEqualTo(CloseHash.of(ID, 2, good(), PREVIOUS))
        .isNotEqualTo(CloseHash.of(ID, 1, good(), null));
  }

  @Test
  void a_closed_day_is_not_closed_again_before_it_is_opened_again() {
    refusedWith(ALREADY_CLOSED, day.given(closed(1, null)).when(close(good(), DAY, null)));
    day.given(closed(1, null), reopened())
        .when(close(good(), DAY, null))
        .expectEvents(closed(2, null));
  }

  @Test
  void days_are_closed_one_after_the_other() {
    refusedWith(NOT_NEXT, day.givenNoPriorActivity().when(close(good(), DAY.minusDays(1), null)));
    refusedWith(NOT_NEXT, day.givenNoPriorActivity().when(close(good(), DAY.plusDays(1), null)));
  }

  @Test
  void a_missing_statement_or_a_broken_proof_is_never_overridden() {
    var missing = books(List.of("stripe 2026-03-04"), List.of(), List.of(), List.of(), false);
    var broken = books(List.of(), List.of("I1"), List.of(), List.of(), false);
    refusedWith(INCOMPLETE_FEED, day.givenNoPriorActivity().when(close(missing, DAY, "I know")));
    refusedWith(IDENTITY_BROKEN, day.givenNoPriorActivity().when(close(broken, DAY, "I know")));
  }

  @Test
  void an_unexplained_difference_takes_a_named_person_and_a_reason() {
    var unexplained = books(List.of(), List.of(), List.of(usd("-0.02")), List.of(), false);
    refusedWith(
        UNEXPLAINED_VARIANCE, day.givenNoPriorActivity().when(close(unexplained, DAY, null)));
    day.givenNoPriorActivity()
        .when(close(unexplained, DAY, "the rail looks into it"))
        .expectEvents(closed(1, "the rail looks into it"));
    var explained = books(List.of(), List.of(), List.of(usd("0.00")), List.of(), false);
    day.givenNoPriorActivity()
        .when(close(explained, DAY, "for nothing"))
        .expectEvents(closed(1, null));
  }

  @Test
  void the_ledger_must_have_all_of_it_where_that_is_required() {
    var unposted = books(List.of(), List.of(), List.of(), List.of(usd("1.00")), true);
    refusedWith(UNPOSTED, day.givenNoPriorActivity().when(close(unposted, DAY, "I know")));
    var notRequired = books(List.of(), List.of(), List.of(), List.of(usd("1.00")), false);
    day.givenNoPriorActivity().when(close(notRequired, DAY, null)).expectEvents(closed(1, null));
  }

  @Test
  void a_closed_day_is_opened_again_once() {
    day.given(closed(1, null)).when(reopen()).expectEvents(reopened());
    staysQuiet(day.given(closed(1, null), reopened()).when(reopen()));
    refusedWith(DAY_NOT_CLOSED, day.givenNoPriorActivity().when(reopen()));
  }

  private static CloseBusinessDay close(
      DayEvidence books, @Nullable LocalDate next, @Nullable String reason) {
    return new CloseBusinessDay(ID, books, PREVIOUS, next, "anna", reason, NINE);
  }

  private static BusinessDayClosed closed(int version, @Nullable String reason) {
    return new BusinessDayClosed(
        ID.value(),
        "web",
        "acme",
        DAY,
        version,
        4711,
        List.of(usd("116.64")),
        CONTENT,
        JOURNAL,
        PREVIOUS,
        CloseHash.of(ID, version, good(), PREVIOUS),
        "anna",
        reason,
        NINE);
  }

  private static ReopenBusinessDay reopen() {
    return new ReopenBusinessDay(ID, "anna", "a capture came late", TEN);
  }

  private static BusinessDayReopened reopened() {
    return new BusinessDayReopened(
        ID.value(), "web", "acme", DAY, 1, "anna", "a capture came late", TEN);
  }

  private static DayEvidence good() {
    return books(List.of(), List.of(), List.of(), List.of(), false);
  }

  private static DayEvidence books(
      List<String> missing,
      List<String> broken,
      List<SignedMoney> unexplained,
      List<SignedMoney> unposted,
      boolean required) {
    return new DayEvidence(
        4711,
        missing,
        broken,
        unexplained,
        unposted,
        required,
        List.of(usd("116.64")),
        CONTENT,
        JOURNAL);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
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
