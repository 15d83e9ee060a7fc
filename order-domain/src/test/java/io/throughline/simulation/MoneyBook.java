package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.money.Money;
import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationFailed;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.CaptureFailed;
import io.throughline.order.event.CaptureOutcomeUnknown;
import io.throughline.order.event.CaptureRequested;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.RefundFailed;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundOutcomeUnknown;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.OrderLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The money of one order, added up from its events alone, whatever order they came in. Rule:
/// PRODUCT law 4, PROMISES P5.
final class MoneyBook {

  private static final Predicate<String> FOR_CANCELED =
      Set.of("CANCELLATION", "REJECTION")::contains;
  private static final Predicate<String> FOR_OVERPAID = "OVERPAYMENT"::equals;
  private static final Predicate<String> FOR_GOODWILL = FOR_CANCELED.or(FOR_OVERPAID).negate();

  private final Map<String, Money> captured = new HashMap<>();
  private final Map<String, Money> authorized = new HashMap<>();
  private final Map<String, Long> drawn = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Map<String, CaptureRequested> asked = new HashMap<>();
  private final Map<String, RefundGranted> granted = new HashMap<>();
  private final Map<String, Money> refunded = new HashMap<>();
  private final Map<String, Instant> promised = new HashMap<>();
  private final Map<String, Instant> adjusted = new HashMap<>();
  private final Map<String, Money> cameBack = new HashMap<>();
  private final Map<String, Long> lineWorth = new HashMap<>();
  private @Nullable Money total;
  private boolean taxIncluded;
  private long added;
  private long canceled;
  private long writtenOff;

  void received(OrderReceived event) {
    total = event.terms().totals().total();
    taxIncluded = event.terms().taxIncluded();
    for (var line : event.terms().lines()) {
      lineWorth.put(line.lineId(), worth(line, event.terms().taxIncluded()));
    }
  }

  private static long worth(OrderLine line, boolean taxIncluded) {
    long tax = line.taxes().stream().mapToLong(one -> one.amount().minorUnits()).sum();
    long net = line.unitPrice().minorUnits() * line.quantity() - line.discount().minorUnits();
    return taxIncluded ? net : net + tax;
  }

  private long total() {
    return total == null ? 0 : total.minorUnits();
  }

  private long counted(Money amount) {
    return total != null && amount.currency().equals(total.currency()) ? amount.minorUnits() : 0;
  }

  /// A line that the channel added is worth what its line says.
  void lineAdded(LineAdded event) {
    unless(
        event.added().minorUnits() == worth(event.line(), taxIncluded), "LINE_WORTH", "%s", event);
    added(event.line().lineId(), event.added().minorUnits());
  }

  void added(String lineId, long minorUnits) {
    added += minorUnits;
    lineWorth.merge(lineId, minorUnits, Long::sum);
  }

  void canceled(UnitsCanceled event, UnitBook units) {
    for (var part : event.worth()) {
      long left = lineWorth.getOrDefault(part.lineId(), 0L) - part.amount().minorUnits();
      lineWorth.put(part.lineId(), left);
      canceled += part.amount().minorUnits();
      unless(
          left >= 0 && (units.live(part.lineId()) > 0 || left == 0 || canceled == total() + added),
          "PARTS_ADD_UP",
          "%d of line %s are left over: %s",
          left,
          part.lineId(),
          event);
    }
    canceled += event.charges().minorUnits();
    unless(
        units.everythingCanceled() ? canceled == total() + added : event.charges().isZero(),
        "NOTHING_LEFT_TO_PAY",
        "%d canceled of %d + %d: %s",
        canceled,
        total(),
        added,
        event);
  }

  void saw(PaymentEvent event) {
    switch (event) {
      case PaymentAuthorized fact -> {
        var since = adjusted.get(fact.authorizationId());
        if (since == null || since.isBefore(fact.occurredAt())) {
          authorized.put(fact.authorizationId(), fact.amount());
        }
        promised.put(fact.authorizationId(), fact.occurredAt());
      }
      case AuthorizationAdjusted fact -> {
        var since = promised.get(fact.authorizationId());
        if (since == null || !since.isAfter(fact.occurredAt())) {
          authorized.put(fact.authorizationId(), fact.amount());
        }
        adjusted.put(fact.authorizationId(), fact.occurredAt());
      }
      case AuthorizationFailed _ -> {}
      case AuthorizationExpired end -> ended.add(end.authorizationId());
      case AuthorizationVoided end -> ended.add(end.authorizationId());
      case CaptureRequested request -> requested(request);
      case PaymentCaptured fact -> captured(fact);
      case CaptureFailed failed -> asked.remove(failed.captureId());
      case CaptureOutcomeUnknown _ -> {}
      case BalanceWrittenOff off -> writtenOff(off);
      case ValueIssued issued -> {
        if (issued.kind().equals("STORE_CREDIT")) {
          refunded.put("credit " + issued.issueId(), issued.amount());
        }
      }
    }
  }

  private void captured(PaymentCaptured fact) {
    unless(captured.put(fact.captureId(), fact.amount()) == null, "CAPTURED_ONCE", "%s", fact);
    asked.remove(fact.captureId());
    if (fact.authorizationId() != null) {
      drawn.merge(fact.authorizationId(), counted(fact.amount()), Long::sum);
    }
  }

  private void requested(CaptureRequested request) {
    var id = String.valueOf(request.authorizationId());
    var promise = authorized.get(id);
    unless(promise != null && !ended.contains(id), "CAPTURE_WITHOUT_PROMISE", "%s", request);
    asked.put(request.captureId(), request);
    long pending =
        asked.values().stream()
            .filter(one -> id.equals(one.authorizationId()))
            .mapToLong(one -> one.amount().minorUnits())
            .sum();
    unless(
        promise != null && pending + drawn.getOrDefault(id, 0L) <= promise.minorUnits(),
        "CAPTURE_BEYOND_PROMISE",
        "%s",
        request);
  }

  /// What is granted will go back, and is not let go.
  private void writtenOff(BalanceWrittenOff off) {
    long sign = off.direction().equals("CUSTOMER_OWES") ? 1 : -1;
    unless(
        balance() + owed() == sign * off.amount().minorUnits(),
        "WRITES_OFF_THE_BALANCE",
        "%d is the balance, %d owed: %s",
        balance(),
        owed(),
        off);
    writtenOff += sign * off.amount().minorUnits();
  }

  void saw(RefundEvent event) {
    switch (event) {
      case RefundGranted grant -> {
        unless(
            grant.amount().minorUnits() <= captured() - refunded() - owed(),
            "GRANTED_BEYOND_CAPTURED",
            "%d captured, %d refunded, %d owed: %s",
            captured(),
            refunded(),
            owed(),
            grant);
        unless(granted.put(grant.refundId(), grant) == null, "GRANTED_ONCE", "%s", grant);
      }
      case RefundRequested request ->
          unless(
              granted.containsKey(request.refundId()) && !refunded.containsKey(request.refundId()),
              "REQUESTED_WITHOUT_GRANT",
              "%s",
              request);
      case OrderRefunded fact ->
          unless(refunded.put(fact.refundId(), fact.amount()) == null, "REFUNDED_ONCE", "%s", fact);
      case RefundReversed fact ->
          unless(cameBack.put(fact.refundId(), fact.amount()) == null, "REVERSED_ONCE", "%s", fact);
      case RefundFailed _, RefundOutcomeUnknown _ -> {}
    }
  }

  /// What the buyer is charged for what was not canceled.
  long charged() {
    return total() + added - canceled;
  }

  long captured() {
    return captured.values().stream().mapToLong(this::counted).sum();
  }

  long refunded() {
    return refunded.keySet().stream().mapToLong(this::withTheBuyer).sum();
  }

  /// What of a refund did not come back.
  private long withTheBuyer(String refundId) {
    var went = refunded.get(refundId);
    var back = cameBack.get(refundId);
    return went == null ? 0 : Math.max(0, counted(went) - (back == null ? 0 : counted(back)));
  }

  /// Granted and not gone back.
  long owed() {
    return granted.values().stream()
        .filter(grant -> !refunded.containsKey(grant.refundId()))
        .filter(grant -> !cameBack.containsKey(grant.refundId()))
        .mapToLong(grant -> grant.amount().minorUnits())
        .sum();
  }

  /// What the buyer still owes; below zero when we owe it. He is never to pay less than nothing.
  long balance() {
    long due = Math.max(0, total() + added - canceled - allowances());
    return due - writtenOff - captured() + refunded();
  }

  /// What refunds lower the bill by. Granted ones do by their cause. Reported ones are first for
  /// what was paid too much, then for canceled units that no grant paid back; the rest is allowed.
  private long allowances() {
    long overpaid = Math.max(0, captured() - total() - added);
    long unpaid = Math.max(0, canceled - granted(FOR_CANCELED));
    long reported = reported() - Math.max(0, overpaid - granted(FOR_OVERPAID));
    return granted(FOR_GOODWILL) + Math.max(0, Math.max(0, reported) - unpaid);
  }

  private long granted(Predicate<String> cause) {
    return granted.values().stream()
        .filter(grant -> cause.test(grant.cause()))
        .mapToLong(this::promised)
        .sum();
  }

  /// What went back, or will; in another currency it counts as granted.
  private long promised(RefundGranted grant) {
    var fact = refunded.get(grant.refundId());
    boolean promised =
        (fact == null || counted(fact) == 0) && !cameBack.containsKey(grant.refundId());
    return promised ? grant.amount().minorUnits() : withTheBuyer(grant.refundId());
  }

  private long reported() {
    return refunded.keySet().stream()
        .filter(id -> !granted.containsKey(id))
        .mapToLong(this::withTheBuyer)
        .sum();
  }
}
