package io.throughline.rail;

import static io.throughline.rail.command.RailRefusal.TERMS_IN_THE_PAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Reason;
import io.throughline.rail.command.RailId;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class PaymentRailSpec {

  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final Instant NINE = Instant.parse("2026-02-20T09:00:00Z");
  private static final RailTerms TWO_DAYS = new RailTerms(2, false, null, 1);
  private static final RailTerms THREE_DAYS = new RailTerms(3, false, null, null);

  private final FixtureConfiguration<PaymentRail> rail =
      new AggregateTestFixture<>(PaymentRail.class);

  @Test
  void terms_hold_from_a_day_on_and_follow_on_one_another() {
    rail.givenNoPriorActivity().when(set(TWO_DAYS, MARCH)).expectEvents(was(TWO_DAYS, MARCH, 1));
    rail.given(was(TWO_DAYS, MARCH, 1))
        .when(set(THREE_DAYS, MARCH))
        .expectEvents(was(THREE_DAYS, MARCH, 2));
    rail.given(was(TWO_DAYS, MARCH, 1))
        .when(set(TWO_DAYS, MARCH.plusDays(1)))
        .expectEvents(was(TWO_DAYS, MARCH.plusDays(1), 2));
  }

  @Test
  void terms_of_before_are_refused_and_the_same_stay_quiet() {
    refusedWith(
        TERMS_IN_THE_PAST,
        rail.given(was(TWO_DAYS, MARCH, 1)).when(set(THREE_DAYS, MARCH.minusDays(1))));
    staysQuiet(rail.given(was(TWO_DAYS, MARCH, 1)).when(set(TWO_DAYS, MARCH)));
  }

  @Test
  void what_are_no_terms_are_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(-1, false, null, null), MARCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(367, false, null, null), MARCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(2, false, null, 0), MARCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(2, true, null, null), MARCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(2, false, "Liabilities:GiftCards", null), MARCH));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(new RailTerms(0, true, "Gifts", null), MARCH));
  }

  @Test
  void a_rail_nobody_set_has_terms_however_it_is_written() {
    assertThat(RailTerms.defaultOf("Stripe")).isEqualTo(RailTerms.defaultOf("stripe"));
    assertThat(RailTerms.defaultOf("PayPal").settlesAfter()).isEqualTo(1);
    assertThat(RailTerms.defaultOf("Amazon").settlesAfter()).isEqualTo(15);
    assertThat(RailTerms.defaultOf("GIFT_CARD").ledgerAccount()).isEqualTo("Liabilities:GiftCards");
    assertThat(RailTerms.defaultOf("nobody knows it"))
        .isEqualTo(new RailTerms(2, false, null, null));
  }

  private static SetRailTerms set(RailTerms terms, LocalDate from) {
    return new SetRailTerms(RailId.of("Stripe"), terms, from, NINE);
  }

  private static RailTermsSet was(RailTerms terms, LocalDate from, int version) {
    return new RailTermsSet("rail:stripe", "stripe", terms, from, version, NINE);
  }

  private static void staysQuiet(ResultValidator<?> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static void refusedWith(Reason reason, ResultValidator<?> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }
}
