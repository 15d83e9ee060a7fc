package io.throughline.order.intake;

import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.terms.OrderLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules that an order must pass before anything is done for it. Each looks at what was
/// received and finds at most one thing. Their codes are stored in events and never change their
/// meaning.
final class ValidationRules {

  /// Version of the rules as a whole; stored with every decision.
  static final String VERSION = "2026-11";

  /// Words of the channels for money that is not there yet. Source: CHANNELS, canonical mapping.
  private static final Set<String> NOT_PAID =
      Set.of("pending", "partially_paid", "expired", "unpaid");

  private static final List<Function<OrderReceived, Optional<Finding>>> RULES =
      List.of(
          ValidationRules::canceledAtSource,
          ValidationRules::totalsDisagree,
          ValidationRules::paymentPending,
          ValidationRules::destinationMissing,
          ValidationRules::skuMissing);

  private ValidationRules() {}

  static List<Finding> findings(OrderReceived order) {
    return RULES.stream().flatMap(rule -> rule.apply(order).stream()).toList();
  }

  private static Optional<Finding> canceledAtSource(OrderReceived order) {
    return when(
        order.canceledAt() != null,
        "CANCELED_AT_SOURCE",
        "the channel had canceled it at " + order.canceledAt());
  }

  /// PRODUCT law 5: the stated total is the fact, a difference is shown to a person.
  private static Optional<Finding> totalsDisagree(OrderReceived order) {
    var totals = order.terms().totals();
    return when(
        totals.statedOverComputed() != 0,
        "TOTALS_DISAGREE",
        "stated %s, parts add up to %s".formatted(totals.total(), totals.computed()));
  }

  private static Optional<Finding> paymentPending(OrderReceived order) {
    return when(
        NOT_PAID.contains(order.paymentStatus()),
        "PAYMENT_PENDING",
        "the channel says " + order.paymentStatus());
  }

  private static Optional<Finding> destinationMissing(OrderReceived order) {
    return when(
        order.shipTo() == null
            && order.terms().lines().stream().anyMatch(OrderLine::requiresShipping),
        "DESTINATION_MISSING",
        "goods to ship and no country to ship them to");
  }

  private static Optional<Finding> skuMissing(OrderReceived order) {
    var without =
        order.terms().lines().stream()
            .filter(line -> line.requiresShipping() && line.sku() == null)
            .map(OrderLine::lineId)
            .collect(Collectors.joining(", "));
    return when(!without.isEmpty(), "SKU_MISSING", "no SKU on line " + without);
  }

  private static Optional<Finding> when(boolean found, String code, String detail) {
    return found ? Optional.of(new Finding(code, detail)) : Optional.empty();
  }
}
