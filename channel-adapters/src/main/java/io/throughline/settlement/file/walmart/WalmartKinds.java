package io.throughline.settlement.file.walmart;

import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.COMMISSION;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.FULFIL_FEE;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;
import static io.throughline.settlement.terms.LineKind.TAX_WITHHELD;

import io.throughline.settlement.terms.LineKind;

/// What Walmart's three words about an amount mean, in lower case.
final class WalmartKinds {

  private WalmartKinds() {}

  /// The kind of a line. What is not known is an adjustment.
  ///
  /// @param type {@code Transaction Type}
  /// @param amountType {@code Amount Type}
  /// @param description {@code Transaction Description}
  static LineKind of(String type, String amountType, String description) {
    if (amountType.contains("withheld")) {
      return TAX_WITHHELD;
    }
    if (amountType.contains("commission")) {
      return COMMISSION;
    }
    return switch (type) {
      case "sale" -> CAPTURE;
      case "refund" -> REFUND;
      case "service fee" -> carries(description) ? FULFIL_FEE : FEE;
      case "adjustment" -> adjustment(description);
      default -> ADJUSTMENT;
    };
  }

  private static LineKind adjustment(String description) {
    if (description.contains("reserve")) {
      return RESERVE;
    }
    return carries(description) ? FULFIL_FEE : ADJUSTMENT;
  }

  private static boolean carries(String description) {
    return description.contains("fulfillment") || description.contains("shipping label");
  }
}
