package io.throughline.channelaccount.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If the command exists, it is well formed.
class SetChannelPolicySpec {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void a_policy_has_an_id_and_a_reason() {
    refused(() -> set(" ", AccountPolicy.DEFAULT, "opening"), "policy id is blank");
    refused(() -> set("p1", AccountPolicy.DEFAULT, ""), "reason is blank");
  }

  @Test
  void the_default_and_one_that_differs_in_everything_are_well_formed() {
    assertThatCode(() -> set(AccountPolicy.DEFAULT)).doesNotThrowAnyException();
    assertThatCode(() -> set(SamplePolicy.NEW_YORK)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "new york"})
  void an_unknown_zone_is_refused(String zone) {
    refused(() -> set(SamplePolicy.of(zone, LocalTime.MIDNIGHT)), "unknown zone");
  }

  @Test
  void an_unknown_rule_or_word_is_refused() {
    refused(() -> set(words(List.of("NO_SUCH_RULE"), "PAID", "HIGH", "MANUAL")), "validationRules");
    refused(() -> set(words(List.of(), "SHIPPED", "HIGH", "MANUAL")), "reserveWhen");
    refused(() -> set(words(List.of(), "PAID", "LOW", "MANUAL")), "riskHoldFrom");
    refused(() -> set(words(List.of(), "PAID", "HIGH", "NEVER")), "releaseWhen");
  }

  @Test
  void a_wait_is_above_zero_and_at_most_ten_years() {
    assertThatCode(() -> set(waits(Duration.ofNanos(1), Map.of()))).doesNotThrowAnyException();
    assertThatCode(() -> set(waits(Duration.ofDays(3_660), Map.of()))).doesNotThrowAnyException();
    refused(() -> set(waits(Duration.ZERO, Map.of())), "unpaidReservationExpiresAfter");
    refused(() -> set(waits(Duration.ofSeconds(-1), Map.of())), "above zero");
    refused(() -> set(waits(Duration.ofDays(3_661), Map.of())), "ten years");
    refused(() -> set(waits(null, Map.of("PACKED", Duration.ZERO))), "stuckAfter of PACKED");
  }

  @Test
  void nothing_is_stuck_in_a_stage_that_is_none() {
    refused(() -> set(waits(null, Map.of("LOADED", Duration.ofHours(1)))), "stuckAfter is by");
  }

  @Test
  void a_currency_has_one_limit() {
    var twice = List.of(Money.of("1.00", "USD"), Money.of("2.00", "USD"));
    refused(
        () ->
            set(
                SamplePolicy.with(
                    "UTC",
                    LocalTime.MIDNIGHT,
                    List.of(),
                    twice,
                    "PAID",
                    null,
                    "MANUAL",
                    null,
                    Map.of())),
        "currency twice");
  }

  private static AccountPolicy words(
      List<String> rules, String reserveWhen, String riskHoldFrom, String releaseWhen) {
    return SamplePolicy.with(
        "UTC",
        LocalTime.MIDNIGHT,
        rules,
        List.of(),
        reserveWhen,
        riskHoldFrom,
        releaseWhen,
        null,
        Map.of());
  }

  private static AccountPolicy waits(@Nullable Duration wait, Map<String, Duration> stuckAfter) {
    return SamplePolicy.with(
        "UTC", LocalTime.MIDNIGHT, List.of(), List.of(), "PAID", null, "MANUAL", wait, stuckAfter);
  }

  private static SetChannelPolicy set(AccountPolicy policy) {
    return set("p1", policy, "opening");
  }

  private static SetChannelPolicy set(String policyId, AccountPolicy policy, String reason) {
    return new SetChannelPolicy(
        new ChannelAccountId("shopify", "acme"), policyId, policy, reason, NOW);
  }

  private static void refused(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }
}
