package io.throughline.order.intake;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules that an order must pass before anything is done for it. Each looks at what was
/// received, and completed since, and finds at most one thing. Their codes are stored in events and
/// never change their meaning.
public final class ValidationRules {

  /// Version of the rules as a whole; stored with every decision.
  static final String VERSION = "2026-11";

  /// The money is not there yet.
  public static final String PAYMENT_PENDING = "PAYMENT_PENDING";

  /// A line of goods has no SKU.
  static final String SKU_MISSING = "SKU_MISSING";

  /// The policy wants a person to approve.
  static final String APPROVAL_REQUIRED = "APPROVAL_REQUIRED";

  /// Words of the channels for money that is not there yet. Source: CHANNELS, canonical mapping.
  private static final Set<String> NOT_PAID =
      Set.of("pending", "partially_paid", "expired", "unpaid");

  /// Words for money that is there, or promised; part of it may have gone back since.
  private static final Set<String> PAID = Set.of("paid", "authorized", "partially_refunded");

  private static final Map<String, Function<OpenOrder, Optional<String>>> RULES = rules();

  private ValidationRules() {}

  private static Map<String, Function<OpenOrder, Optional<String>>> rules() {
    var rules = new LinkedHashMap<String, Function<OpenOrder, Optional<String>>>();
    rules.put("CANCELED_AT_SOURCE", ValidationRules::canceledAtSource);
    rules.put("TOTALS_DISAGREE", ValidationRules::totalsDisagree);
    rules.put(PAYMENT_PENDING, ValidationRules::paymentPending);
    rules.put("DESTINATION_MISSING", ValidationRules::destinationMissing);
    rules.put(SKU_MISSING, ValidationRules::skuMissing);
    return rules;
  }

  /// What the rules that the policy has switched on find, and whether somebody must approve.
  static List<Finding> findings(OpenOrder order, AccountPolicy policy) {
    var findings = new ArrayList<Finding>();
    RULES.forEach(
        (code, rule) -> {
          if (policy.validatesBy(code)) {
            rule.apply(order).ifPresent(detail -> findings.add(new Finding(code, detail)));
          }
        });
    var total = order.ledger().total();
    if (policy.needsApproval(total) && !order.admission().approved()) {
      findings.add(new Finding(APPROVAL_REQUIRED, "a total of " + total));
    }
    return findings;
  }

  private static Optional<String> canceledAtSource(OpenOrder open) {
    var order = open.received();
    return when(order.canceledAt() != null, "the channel had canceled it at " + order.canceledAt());
  }

  /// PRODUCT law 5: the stated total is the fact, a difference is shown to a person.
  private static Optional<String> totalsDisagree(OpenOrder open) {
    var order = open.received();
    var totals = order.terms().totals();
    return when(
        totals.statedOverComputed() != 0,
        "stated %s, parts add up to %s".formatted(totals.total(), totals.computed()));
  }

  private static Optional<String> paymentPending(OpenOrder order) {
    var newest = order.channel().newest();
    var status = newest == null ? order.received().paymentStatus() : newest.paymentStatus();
    return when(NOT_PAID.contains(status), "the channel says " + status);
  }

  /// Whether a channel's word says that the money is there, or promised.
  public static boolean paid(String paymentStatus) {
    return PAID.contains(paymentStatus.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> destinationMissing(OpenOrder open) {
    var order = open.received();
    return when(
        order.shipTo() == null
            && order.terms().lines().stream().anyMatch(OrderLine::requiresShipping),
        "goods to ship and no country to ship them to");
  }

  private static Optional<String> skuMissing(OpenOrder order) {
    var without =
        order.goods().lines().values().stream()
            .filter(line -> line.ordered().requiresShipping() && line.sku() == null)
            .map(LineProgress::lineId)
            .collect(Collectors.joining(", "));
    return when(!without.isEmpty(), "no SKU on line " + without);
  }

  private static Optional<String> when(boolean found, String detail) {
    return found ? Optional.of(detail) : Optional.empty();
  }
}
