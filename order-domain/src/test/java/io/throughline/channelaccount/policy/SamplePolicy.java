package io.throughline.channelaccount.policy;

import io.throughline.money.Money;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A policy that differs from the default in everything.
public final class SamplePolicy {

  public static final AccountPolicy NEW_YORK =
      new AccountPolicy(
          "America/New_York",
          LocalTime.of(17, 0),
          List.of("TOTALS_DISAGREE", "SKU_MISSING"),
          "PAID",
          List.of(Money.of("1000.00", "USD"), Money.of("900.00", "EUR")),
          List.of(Money.of("250.00", "USD")),
          "MEDIUM",
          false,
          "MANUAL",
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(8),
          Duration.ofHours(3),
          Map.of("RECEIVED", Duration.ofMinutes(30), "PACKED", Duration.ofHours(2)));

  private SamplePolicy() {}

  public static AccountPolicy of(String zone, LocalTime cutOff) {
    return with(zone, cutOff, List.of(), List.of(), "VALIDATED", null, "RESERVED", null, Map.of());
  }

  static AccountPolicy with(
      String zone,
      LocalTime cutOff,
      List<String> rules,
      List<Money> approvalAbove,
      String reserveWhen,
      @Nullable String riskHoldFrom,
      String releaseWhen,
      @Nullable Duration wait,
      Map<String, Duration> stuckAfter) {
    return new AccountPolicy(
        zone,
        cutOff,
        rules,
        reserveWhen,
        approvalAbove,
        null,
        riskHoldFrom,
        true,
        releaseWhen,
        wait,
        null,
        null,
        null,
        stuckAfter);
  }
}
