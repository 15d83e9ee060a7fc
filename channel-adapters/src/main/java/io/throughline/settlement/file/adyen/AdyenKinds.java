package io.throughline.settlement.file.adyen;

import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CB_FEE;
import static io.throughline.settlement.terms.LineKind.CB_REVERSAL;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;

import io.throughline.settlement.terms.LineKind;

/// What Adyen's types of journal entries mean.
final class AdyenKinds {

  private AdyenKinds() {}

  /// The kind of a line. What is not known is an adjustment. What one batch leaves to the next is
  /// kept at the rail in between.
  static LineKind of(String type) {
    return switch (type) {
      case "Settled", "SettledBulk", "SettledInInstallments", "SettledReversed" -> CAPTURE;
      case "Refunded", "RefundedReversed", "RefundedBulk" -> REFUND;
      case "Chargeback", "SecondChargeback" -> CHARGEBACK;
      case "ChargebackReversed" -> CB_REVERSAL;
      case "Fee", "MiscCosts", "InvoiceDeduction", "AuthorisationSchemeFee" -> FEE;
      case "DepositCorrection", "Balancetransfer", "BalanceTransfer" -> RESERVE;
      default -> ADJUSTMENT;
    };
  }

  /// What lies between gross and net of such a line.
  static LineKind feeOf(LineKind kind) {
    return kind == CHARGEBACK || kind == CB_REVERSAL ? CB_FEE : FEE;
  }
}
