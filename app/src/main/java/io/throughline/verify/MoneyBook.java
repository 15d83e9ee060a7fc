package io.throughline.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The money of one order, added up from its events, in minor units of its currency. What is in
/// another currency counts for nothing; an anomaly tells of it.
final class MoneyBook {

  private final Set<String> anomalies = new HashSet<>();
  private final Set<String> captures = new HashSet<>();
  private final Set<String> refunds = new HashSet<>();
  private final Map<String, Integer> digits = new HashMap<>();
  private String currency = "";
  private long total;
  private long added;
  private long canceled;
  private long captured;
  private long refunded;
  private long writtenOff;
  private boolean refundedTooMuch;

  /// Totals of an order.
  record Sums(
      String currency, long value, long canceled, long captured, long refunded, long writtenOff) {}

  void on(EventRow event, OrderFindings found) {
    switch (event.type()) {
      case "OrderReceived" -> receive(event, found);
      case "LineQuantityChanged", "LineAdded" -> added += count(event.amount("added"), found);
      case "UnitsCanceled" -> cancel(event, found);
      case "PaymentCaptured" -> {
        once(captures, event.text("captureId"), "captured", found);
        captured += count(event.amount("amount"), found);
      }
      case "OrderRefunded" -> {
        once(refunds, event.text("refundId"), "refunded", found);
        refunded += count(event.amount("amount"), found);
      }
      case "BalanceWrittenOff" ->
          writtenOff +=
              (event.text("direction").equals("CUSTOMER_OWES") ? 1 : -1)
                  * count(event.amount("amount"), found);
      case "AnomalyRecorded" -> anomalies.add(event.text("code"));
      default -> {
        // no money moved
      }
    }
    refundedTooMuch |= refunded > captured;
  }

  /// A refund that nobody decided on is a fact; beside it stands a contradiction for people.
  void end(OrderFindings found) {
    if (refundedTooMuch && !anomalies.contains("REFUNDED_MORE_THAN_CAPTURED")) {
      found.broken(
          Promise.P5,
          "%d was refunded of %d captured, and nobody was told".formatted(refunded, captured));
    }
  }

  Sums sums() {
    return new Sums(currency, total + added - canceled, canceled, captured, refunded, writtenOff);
  }

  private void receive(EventRow event, OrderFindings found) {
    var stated = Amount.of(event.payload().path("terms").path("totals").path("total"));
    currency = stated.currency();
    total = count(stated, found);
  }

  private void cancel(EventRow event, OrderFindings found) {
    for (var part : event.payload().path("worth")) {
      canceled += count(Amount.of(part.path("amount")), found);
    }
    canceled += count(event.amount("charges"), found);
  }

  private static void once(Set<String> known, String id, String what, OrderFindings found) {
    if (!known.add(id)) {
      found.broken(Promise.P5, "%s was %s twice".formatted(id, what));
    }
  }

  private long count(Amount amount, OrderFindings found) {
    if (!amount.exact()) {
      found.broken(Promise.P5, "an amount is no exact decimal text with a currency");
      return 0;
    }
    if (!amount.currency().isEmpty()
        && digits.computeIfAbsent(amount.currency(), _ -> amount.digits()) != amount.digits()) {
      found.broken(
          Promise.P5, "amounts in %s have unlike numbers of digits".formatted(amount.currency()));
    }
    return amount.currency().equals(currency) ? amount.minor() : 0;
  }
}
