package io.throughline.settlement.file.shopifypayments;

import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CB_FEE;
import static io.throughline.settlement.terms.LineKind.CB_REVERSAL;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.LineKind;

/// What Shopify's types of transactions mean. The list is long and grows.
final class ShopifyKinds {

  private ShopifyKinds() {}

  /// The kind of a line. What is not known is an adjustment; an adjustment of a dispute that brings
  /// money is one that was won.
  static LineKind of(String type, String sourceType, SignedMoney amount) {
    return switch (type) {
      case "charge", "capture" -> CAPTURE;
      case "refund", "refund_failure" -> REFUND;
      case "dispute", "chargeback" -> amount.minorUnits() > 0 ? CB_REVERSAL : CHARGEBACK;
      case "reserve" -> RESERVE;
      case "adjustment" ->
          sourceType.contains("dispute") && amount.minorUnits() > 0 ? CB_REVERSAL : ADJUSTMENT;
      default -> ADJUSTMENT;
    };
  }

  /// What the fee of such a line is.
  static LineKind feeOf(LineKind kind) {
    return kind == CHARGEBACK || kind == CB_REVERSAL ? CB_FEE : FEE;
  }
}
