package io.throughline.settlement.file.paypal;

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

/// What PayPal's event codes mean: mostly by their group, the three characters at the front.
final class PayPalCodes {

  private static final int GROUP = 3;

  private PayPalCodes() {}

  /// The kind of a line. What is not known is an adjustment, and so is a payment that we made.
  static LineKind of(String code, SignedMoney gross) {
    return switch (code) {
      case "T0106" -> CB_FEE;
      case "T1106", "T1201" -> CHARGEBACK;
      case "T1107" -> REFUND;
      case "T1108", "T1109" -> FEE;
      case "T1110", "T1111" -> RESERVE;
      case "T1202" -> CB_REVERSAL;
      default -> ofGroup(code, gross);
    };
  }

  private static LineKind ofGroup(String code, SignedMoney gross) {
    boolean ours = gross.minorUnits() < 0;
    return switch (code.substring(0, Math.min(GROUP, code.length()))) {
      case "T00" -> ours ? ADJUSTMENT : CAPTURE;
      case "T01" -> FEE;
      case "T02" -> ours ? FX_OUT : FX_IN;
      case "T15", "T21" -> RESERVE;
      default -> ADJUSTMENT;
    };
  }

  /// What the fee of such a row is.
  static LineKind feeOf(String code) {
    return code.startsWith("T12") ? CB_FEE : FEE;
  }
}
