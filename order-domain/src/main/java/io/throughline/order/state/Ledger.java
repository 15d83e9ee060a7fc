package io.throughline.order.state;

import io.throughline.money.Money;
import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationFailed;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.CaptureFailed;
import io.throughline.order.event.CaptureOutcomeUnknown;
import io.throughline.order.event.CaptureRequested;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The money of one order, in its currency and in minor units. Rule: PRODUCT law 4.
///
/// The identity that closing asks for: what the buyer is to pay (total + added - canceled -
/// allowances, and what was written off) is what he paid (captured - refunded).
///
/// @param total the total as the channel stated it
/// @param added what units added later cost, minor units
/// @param canceled what canceled units were worth, minor units
/// @param writtenOff what was let go, minor units; positive when the buyer owed it
/// @param writeOffs ids of what was let go
/// @param authorizations promises by the provider's id
/// @param captures money that came in, or was asked for, by id
/// @param refunds money that is owed or went back, by id
public record Ledger(
    Money total,
    long added,
    long canceled,
    long writtenOff,
    Set<String> writeOffs,
    Map<String, Authorization> authorizations,
    Map<String, Capture> captures,
    Map<String, Refund> refunds) {

  /// Causes of refunds for what does not come: canceling lowered the bill already.
  private static final Set<String> FOR_CANCELED = Set.of("CANCELLATION", "REJECTION");

  /// The cause of a refund for what was paid too much, which lowers no bill.
  private static final String FOR_OVERPAID = "OVERPAYMENT";

  /// The kind of value that is money given back by another means.
  private static final String STORE_CREDIT = "STORE_CREDIT";

  static Ledger of(Money total) {
    return new Ledger(total, 0, 0, 0, Set.of(), Map.of(), Map.of(), Map.of());
  }

  /// Whether an amount is in the currency of this order.
  public boolean counts(Money amount) {
    return amount.currency().equals(total.currency());
  }

  /// What came in, minor units.
  public long captured() {
    return captures.values().stream().mapToLong(Capture::captured).sum();
  }

  /// What went back, minor units.
  public long refunded() {
    return refunds.values().stream().mapToLong(Refund::refunded).sum();
  }

  /// What the provider was asked to pay back and has not answered for, minor units.
  public long asked() {
    return refunds.values().stream()
        .filter(
            refund ->
                refund.progress() == Progress.REQUESTED || refund.progress() == Progress.UNKNOWN)
        .mapToLong(Refund::owed)
        .sum();
  }

  /// What is owed to the buyer and did not go back yet, minor units.
  public long owed() {
    return refunds.values().stream().mapToLong(Refund::owed).sum();
  }

  /// What was captured and is neither refunded nor owed already, minor units.
  public long refundable() {
    return captured() - refunded() - owed();
  }

  /// What the buyer is to pay by now, minor units; never less than nothing.
  public long due() {
    return Math.max(0, stillCharged() - allowances());
  }

  /// What the buyer is charged for what was not canceled, minor units.
  public long stillCharged() {
    return total.minorUnits() + added - canceled;
  }

  /// What refunds lower the bill by. One that was granted for canceled units, or for what was paid
  /// too much, lowers nothing. One that was only reported is first taken for what was paid too
  /// much, then for what canceled units were worth, whichever was heard of first; the rest of it is
  /// an allowance.
  private long allowances() {
    long allowed =
        promised(
            refund ->
                refund.grant() != null
                    && !FOR_CANCELED.contains(refund.cause())
                    && !refund.cause().equals(FOR_OVERPAID));
    return allowed + Math.max(0, reported() - Math.max(0, canceled - settled()));
  }

  private long settled() {
    return promised(refund -> FOR_CANCELED.contains(refund.cause()));
  }

  /// What went back without a grant, beyond what was paid too much.
  private long reported() {
    long overpaid = Math.max(0, captured() - total.minorUnits() - added);
    long granted = promised(refund -> refund.cause().equals(FOR_OVERPAID));
    return Math.max(
        0, promised(refund -> refund.grant() == null) - Math.max(0, overpaid - granted));
  }

  private long promised(Predicate<Refund> which) {
    return refunds.values().stream().filter(which).mapToLong(Refund::promised).sum();
  }

  /// What is to be given back for canceled units and is not granted yet, minor units; never more
  /// than is left of what came in, also when goodwill lowered the bill before.
  public long toGrantForCanceled() {
    long overpaid = refundable() - Math.max(0, due());
    return Math.max(0, Math.min(overpaid, canceled - settled() - reported()));
  }

  /// What canceled units were worth and neither a grant nor a report gave back, minor units.
  public long unsettledForCanceled() {
    return Math.max(0, canceled - settled() - reported());
  }

  /// What was paid beyond the order's total and neither a grant nor a report gave back, minor
  /// units.
  public long unsettledOverpaid() {
    long overpaid = captured() - total.minorUnits() - added;
    return Math.max(
        0,
        overpaid
            - promised(refund -> refund.cause().equals(FOR_OVERPAID))
            - promised(refund -> refund.grant() == null));
  }

  /// What is to be given back for a rejected order and is not granted yet, minor units.
  public long toGrantForRejected() {
    return Math.max(0, captured() - promised(_ -> true));
  }

  /// What the buyer still owes, minor units; negative when we owe it.
  public long balance() {
    return due() - writtenOff - (captured() - refunded());
  }

  /// What is promised by payers' banks and not captured, minor units.
  public long authorized() {
    return authorizations.values().stream().mapToLong(Authorization::open).sum();
  }

  /// Whether what the buyer is to pay was captured or is promised.
  public boolean secured() {
    return captured() - refunded() + authorized() >= due();
  }

  Ledger canceled(UnitsCanceled event) {
    long worth = event.worth().stream().mapToLong(part -> part.amount().minorUnits()).sum();
    return changed(0, worth + event.charges().minorUnits());
  }

  Ledger changed(long moreAdded, long moreCanceled) {
    return new Ledger(
        total,
        added + moreAdded,
        canceled + moreCanceled,
        writtenOff,
        writeOffs,
        authorizations,
        captures,
        refunds);
  }

  Ledger evolve(PaymentEvent event) {
    return switch (event) {
      case PaymentAuthorized authorized ->
          with(
              authorization(authorized.authorizationId())
                  .authorized(authorized, counts(authorized.amount())));
      case AuthorizationAdjusted adjusted ->
          with(
              authorization(adjusted.authorizationId())
                  .adjusted(adjusted, counts(adjusted.amount())));
      case AuthorizationFailed failed -> with(authorization(failed.authorizationId()).fail());
      case AuthorizationExpired expired -> with(authorization(expired.authorizationId()).end());
      case AuthorizationVoided voided -> with(authorization(voided.authorizationId()).end());
      case CaptureRequested requested -> with(capture(requested.captureId()).requested(requested));
      case PaymentCaptured captured -> captured(captured);
      case CaptureFailed failed -> with(capture(failed.captureId()).as(Progress.FAILED));
      case CaptureOutcomeUnknown unknown -> with(capture(unknown.captureId()).as(Progress.UNKNOWN));
      case BalanceWrittenOff off ->
          new Ledger(
              total,
              added,
              canceled,
              writtenOff
                  + (off.direction().equals("CUSTOMER_OWES") ? 1 : -1) * off.amount().minorUnits(),
              Entries.with(writeOffs, off.writeOffId()),
              authorizations,
              captures,
              refunds);
      case ValueIssued issued ->
          issued.kind().equals(STORE_CREDIT)
              ? with(refund("credit:" + issued.issueId()).credited(issued, counts(issued.amount())))
              : this;
    };
  }

  private Ledger captured(PaymentCaptured captured) {
    var ledger = with(capture(captured.captureId()).captured(captured, counts(captured.amount())));
    var drawn = captured.authorizationId();
    return drawn == null || !counts(captured.amount())
        ? ledger
        : ledger.with(authorization(drawn).drawn(captured.amount().minorUnits()));
  }

  Ledger evolve(RefundEvent event) {
    return switch (event) {
      case RefundGranted granted -> with(refund(granted.refundId()).granted(granted));
      case RefundRequested requested -> with(refund(requested.refundId()).requested(requested));
      case OrderRefunded refunded ->
          with(refund(refunded.refundId()).refunded(refunded, counts(refunded.amount())));
      case RefundReversed reversed ->
          with(refund(reversed.refundId()).reversed(reversed, counts(reversed.amount())));
      case RefundFailed failed -> with(refund(failed.refundId()).as(Progress.FAILED));
      case RefundOutcomeUnknown unknown -> with(refund(unknown.refundId()).as(Progress.UNKNOWN));
    };
  }

  private Authorization authorization(String authorizationId) {
    return authorizations.getOrDefault(authorizationId, Authorization.none(authorizationId));
  }

  private Capture capture(String captureId) {
    return captures.getOrDefault(captureId, Capture.none(captureId));
  }

  private Refund refund(String refundId) {
    return refunds.getOrDefault(refundId, Refund.none(refundId));
  }

  private Ledger with(Authorization one) {
    return with(Entries.with(authorizations, one.authorizationId(), one), captures, refunds);
  }

  private Ledger with(Capture one) {
    return with(authorizations, Entries.with(captures, one.captureId(), one), refunds);
  }

  private Ledger with(Refund one) {
    return with(authorizations, captures, Entries.with(refunds, one.refundId(), one));
  }

  private Ledger with(
      Map<String, Authorization> promised,
      Map<String, Capture> cameIn,
      Map<String, Refund> wentBack) {
    return new Ledger(total, added, canceled, writtenOff, writeOffs, promised, cameIn, wentBack);
  }
}
