package io.throughline.settlement.file.stripe;

import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CB_FEE;
import static io.throughline.settlement.terms.LineKind.CB_REVERSAL;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.FX_IN;
import static io.throughline.settlement.terms.LineKind.FX_OUT;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.LineKind;
import java.util.Set;

/// What Stripe's reporting categories mean.
final class StripeKinds {

  /// The rail's name, as money events have it.
  static final String RAIL = "Stripe";

  /// The category of a payout itself.
  static final String PAYOUT = "payout";

  /// A part that was never captured comes back in a row that looks like a refund; no refund was.
  private static final Set<String> OF_CHARGE = Set.of("charge", "partial_capture_reversal");

  private StripeKinds() {}

  /// The kind of a line. What is not known is an adjustment.
  static LineKind of(String category, SignedMoney gross) {
    return switch (category) {
      case "charge", "partial_capture_reversal", "charge_failure" -> CAPTURE;
      case "refund", "refund_failure" -> REFUND;
      case "dispute" -> CHARGEBACK;
      case "dispute_reversal" -> CB_REVERSAL;
      case "fee", "network_cost", "tax" -> FEE;
      case "risk_reserved_funds",
          "connect_reserved_funds",
          "reserved_funds",
          "payout_minimum_balance_hold",
          "payout_minimum_balance_release" ->
          RESERVE;
      case "currency_conversion", "conversion" -> gross.minorUnits() < 0 ? FX_OUT : FX_IN;
      default -> ADJUSTMENT;
    };
  }

  /// What the fee of such a line is.
  static LineKind feeOf(LineKind kind) {
    return kind == CHARGEBACK || kind == CB_REVERSAL ? CB_FEE : FEE;
  }

  /// Whether such a row is about a charge, whatever its source is.
  static boolean ofCharge(String category) {
    return OF_CHARGE.contains(category);
  }
}
