package io.throughline.settlement.file.amazon;

import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.COMMISSION;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.FULFIL_FEE;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;
import static io.throughline.settlement.terms.LineKind.TAX_WITHHELD;

import io.throughline.settlement.terms.LineKind;
import java.util.List;
import java.util.Set;

/// What Amazon's three words about an amount mean. Letter case differs between its files, so they
/// come in lower case.
final class AmazonKinds {

  private static final Set<String> COMMISSIONS =
      Set.of(
          "commission",
          "refundcommission",
          "referralfee",
          "digitalservicesfee",
          "fixedclosingfee",
          "variableclosingfee");

  private static final Set<String> SHIPPING = Set.of("shippingchargeback", "shippinghb");

  private static final List<String> COSTS =
      List.of("advertising", "subscription", "storage", "inbound transportation", "servicefee");

  private AmazonKinds() {}

  /// The kind of a line. What is not known is an adjustment.
  ///
  /// @param type {@code transaction-type}
  /// @param amountType {@code amount-type}
  /// @param description {@code amount-description}
  static LineKind of(String type, String amountType, String description) {
    if (amountType.equals("itemwithheldtax") || description.startsWith("marketplacefacilitator")) {
      return TAX_WITHHELD;
    }
    if (amountType.equals("itemfees")) {
      return fee(description);
    }
    if (amountType.equals("itemprice") || amountType.equals("promotion")) {
      return bought(type);
    }
    var words = type + " " + amountType + " " + description;
    if (words.contains("reserve amount") || words.contains("deferred")) {
      return RESERVE;
    }
    return COSTS.stream().anyMatch(words::contains) ? FEE : ADJUSTMENT;
  }

  private static LineKind fee(String description) {
    if (COMMISSIONS.contains(description)) {
      return COMMISSION;
    }
    return description.startsWith("fba") || SHIPPING.contains(description) ? FULFIL_FEE : FEE;
  }

  private static LineKind bought(String type) {
    return switch (type) {
      case "order" -> CAPTURE;
      case "refund" -> REFUND;
      case "chargeback refund", "a-to-z guarantee refund" -> CHARGEBACK;
      default -> ADJUSTMENT;
    };
  }
}
