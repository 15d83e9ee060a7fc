package io.throughline.channelaccount.policy;

import io.throughline.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the orders of a channel account are treated.
///
/// @param zone IANA time zone of the business day, such as {@code America/New_York}
/// @param cutOff local time from which on an instant belongs to the next business day; midnight for
///   plain calendar days
/// @param validationRules codes of the validation rules that are on, sorted; a rule that is made
///   later is off until a policy names it
/// @param reserveWhen {@code VALIDATED} or {@code PAID}: from when on stock is reserved
/// @param approvalAbove an order of more than this needs approval, one amount per currency, sorted
///   by currency; none for a currency without such a limit
/// @param secondPersonAbove what one person may refund on an order alone, and cancel likewise, one
///   amount per currency, sorted by currency; above it a second person must agree; none for a
///   currency without such a limit, null when no currency has one
/// @param riskHoldFrom {@code MEDIUM} or {@code HIGH}: from which risk on an order is held; null
///   when no risk holds it
/// @param backorderAllowed whether units without stock wait; otherwise somebody must decide
/// @param releaseWhen {@code RESERVED} when a reserved order is released to its node by itself,
///   {@code MANUAL} when a person does it
/// @param unpaidReservationExpiresAfter how long stock waits for the money; null for ever
/// @param nodeSilentAfter how long a node may not answer; null for ever
/// @param holdDueAfter when a hold without a due time of its own is due; null when never
/// @param silentAfter after how long without a delivery a person is told, if the account usually
///   has some at that time; null when never
/// @param stuckAfter after how long an order counts as stuck, by stage, sorted; a stage that is not
///   named has no limit
public record AccountPolicy(
    String zone,
    LocalTime cutOff,
    List<String> validationRules,
    String reserveWhen,
    List<Money> approvalAbove,
    @Nullable List<Money> secondPersonAbove,
    @Nullable String riskHoldFrom,
    boolean backorderAllowed,
    String releaseWhen,
    @Nullable Duration unpaidReservationExpiresAfter,
    @Nullable Duration nodeSilentAfter,
    @Nullable Duration holdDueAfter,
    @Nullable Duration silentAfter,
    Map<String, Duration> stuckAfter) {

  /// The codes of all validation rules, sorted.
  public static final List<String> RULES =
      List.of(
          "CANCELED_AT_SOURCE",
          "DESTINATION_MISSING",
          "PAYMENT_PENDING",
          "SKU_MISSING",
          "TOTALS_DISAGREE");

  /// The stages in which an order can be stuck, in the order of its life.
  public static final List<String> STAGES =
      List.of(
          "RECEIVED",
          "VALIDATED",
          "RESERVED",
          "RELEASED",
          "PICKED",
          "PACKED",
          "SHIPPED",
          "DELIVERED");

  /// Stock is reserved as soon as an order is valid.
  public static final String WHEN_VALIDATED = "VALIDATED";

  /// Stock is reserved when the order is paid.
  public static final String WHEN_PAID = "PAID";

  /// A reserved order is released by itself.
  public static final String WHEN_RESERVED = "RESERVED";

  /// A person releases each order.
  public static final String BY_HAND = "MANUAL";

  /// How an account is treated whose policy was never set.
  public static final AccountPolicy DEFAULT =
      new AccountPolicy(
          "UTC",
          LocalTime.MIDNIGHT,
          RULES,
          WHEN_VALIDATED,
          List.of(),
          null,
          null,
          true,
          WHEN_RESERVED,
          Duration.ofHours(48),
          Duration.ofHours(24),
          Duration.ofHours(24),
          null,
          Map.of(
              "RECEIVED", Duration.ofHours(1),
              "VALIDATED", Duration.ofHours(24),
              "RESERVED", Duration.ofHours(4),
              "RELEASED", Duration.ofHours(24),
              "PICKED", Duration.ofHours(12),
              "PACKED", Duration.ofHours(24),
              "SHIPPED", Duration.ofDays(14),
              "DELIVERED", Duration.ofDays(30)));

  /// Copies and sorts, so that two spellings of one policy are equal; checks nothing.
  public AccountPolicy {
    validationRules = validationRules.stream().sorted().toList();
    approvalAbove = byCurrency(approvalAbove);
    secondPersonAbove =
        secondPersonAbove == null || secondPersonAbove.isEmpty()
            ? null
            : byCurrency(secondPersonAbove);
    stuckAfter = Collections.unmodifiableMap(new TreeMap<>(stuckAfter));
  }

  private static List<Money> byCurrency(List<Money> limits) {
    return limits.stream().sorted(Comparator.comparing(limit -> limit.currency().code())).toList();
  }

  /// Whether this validation rule is on.
  public boolean validatesBy(String rule) {
    return validationRules.contains(rule);
  }

  /// Whether an order of this total needs approval.
  public boolean needsApproval(Money total) {
    return approvalAbove.stream()
        .filter(limit -> limit.currency().equals(total.currency()))
        .anyMatch(limit -> total.compareTo(limit) > 0);
  }

  /// Whether so much, refunded or canceled by one person alone, needs a second one. At the limit it
  /// does not.
  public boolean needsSecondPerson(Money amount) {
    return secondPersonAbove != null
        && secondPersonAbove.stream()
            .filter(limit -> limit.currency().equals(amount.currency()))
            .anyMatch(limit -> amount.compareTo(limit) > 0);
  }

  /// The business day that an instant belongs to: half open, from one cut-off to the next, 23 or 25
  /// hours long when the clocks change. A cut-off that comes twice that night counts when it comes
  /// first, so that a business day never begins again.
  public LocalDate businessDay(Instant at) {
    var day = at.atZone(ZoneId.of(zone)).toLocalDate();
    return at.isBefore(endOf(day).toInstant()) ? day : day.plusDays(1);
  }

  private ZonedDateTime endOf(LocalDate day) {
    return cutOff.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(ZoneId.of(zone))
        : day.atTime(cutOff).atZone(ZoneId.of(zone));
  }
}
