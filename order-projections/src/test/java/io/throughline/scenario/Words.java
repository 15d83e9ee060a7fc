package io.throughline.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One spelling for what cases expect and read models say.
final class Words {

  private Words() {}

  static String row(
      String channel, String rail, String day, String currency, long[] figures, String state) {
    return String.join(
        " ",
        channel,
        rail,
        day,
        currency,
        Arrays.stream(figures).mapToObj(Long::toString).collect(Collectors.joining(" | ")),
        state);
  }

  static String entry(
      String originDay, String glDay, String what, String source, List<String> legs) {
    return String.join(
        " ", originDay, glDay, what, source, legs.stream().sorted().toList().toString());
  }

  /// The cases spell one account in British English, their descriptions and the design do not.
  static String leg(String account, String currency, long minor) {
    return account.replace("Expenses:Fulfilment", "Expenses:Fulfillment")
        + " "
        + currency
        + " "
        + minor;
  }

  /// What we call what the cases call so.
  static String ours(String what) {
    return switch (what) {
      case "ShipmentDispatched" -> "SaleRecognized";
      case "RefundIssued" -> "OrderRefunded";
      case "RefundFailed" -> "RefundReversed";
      case "ChargebackOpened" -> "DisputeOpened";
      case "ChargebackWon" -> "DisputeWon";
      case "ChargebackLost" -> "DisputeLost";
      case "BankCredited" -> "BankCreditRecorded";
      case "GiftCardIssued", "StoreCreditIssued" -> "ValueIssued";
      default -> what;
    };
  }
}
