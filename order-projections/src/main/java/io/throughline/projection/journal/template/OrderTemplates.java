package io.throughline.projection.journal.template;

import static io.throughline.projection.journal.template.Accounts.clearing;
import static io.throughline.projection.journal.template.Accounts.contractBalance;

import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.DisputeReviewed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.ValueIssued;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What facts of orders mean.
public final class OrderTemplates {

  private OrderTemplates() {}

  /// The entries of an event; none when no money of ours moved.
  ///
  /// A dispute is booked as opened at its first word that is no inquiry, whichever word that is:
  /// every one gives that entry, always under the same id.
  ///
  /// A refund that came back takes back the entry of the refund, when that is known ({@link
  /// #undone}); without it, it is owed to the buyer again.
  public static List<Entry> of(OrderEvent event, Place place) {
    return switch (event) {
      case SaleEvent e -> Sales.entry(e, place);
      case PaymentCaptured e -> captured(e, place);
      case OrderRefunded e -> Refunds.entry(e, place);
      case RefundReversed e -> Refunds.owedAgain(e, place);
      case DisputeEvent e -> e.inquiry() ? List.of() : disputed(e, place);
      case ValueIssued e -> issued(e, place);
      case BalanceWrittenOff e -> writtenOff(e, place);
      default -> List.of();
    };
  }

  /// What a refund that came back means when its refund was heard of before: it is undone, leg by
  /// leg.
  public static List<Entry> undone(RefundReversed e, OrderRefunded refund, Place place) {
    return Refunds.reversed(e, refund, place);
  }

  /// The id of the entry that a refund that came back undoes.
  public static UUID undoneBy(RefundReversed e) {
    return Refunds.entryId(e.orderId(), e.refundId());
  }

  private static List<Entry> captured(PaymentCaptured e, Place place) {
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.provider())
        .debit(clearing(e.provider(), place), amount)
        .credit(contractBalance(place), amount)
        .ofOrder(
            e.orderId(),
            "PaymentCaptured",
            Activity.CAPTURE,
            e.businessDay(),
            new Drafts.Key("CAPTURE", e.captureId()));
  }

  private static List<Entry> disputed(DisputeEvent event, Place place) {
    return switch (event) {
      case DisputeOpened e -> opened(e, e.businessDay(), place);
      case DisputeReviewed e -> opened(e, e.businessDay(), place);
      case DisputeResolved e ->
          Stream.concat(
                  opened(e, e.businessDay(), place).stream(),
                  (e.outcome().equals("WON") ? won(e, place) : lost(e, place)).stream())
              .toList();
    };
  }

  private static List<Entry> opened(DisputeEvent e, LocalDate day, Place place) {
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.provider())
        .debit(Accounts.disputed(e.provider()), amount)
        .credit(clearing(e.provider(), place), amount)
        .ofOrder(
            e.orderId(),
            "DisputeOpened",
            Activity.CHARGEBACK,
            day,
            new Drafts.Key("CHARGEBACK", e.disputeId()));
  }

  private static List<Entry> won(DisputeResolved e, Place place) {
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.provider())
        .debit(clearing(e.provider(), place), amount)
        .credit(Accounts.disputed(e.provider()), amount)
        .ofOrder(
            e.orderId(),
            "DisputeWon",
            Activity.CB_REVERSAL,
            e.businessDay(),
            new Drafts.Key("CB_REVERSAL", e.disputeId()));
  }

  private static List<Entry> lost(DisputeResolved e, Place place) {
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.provider())
        .debit(Accounts.chargebackLosses(place), amount)
        .credit(Accounts.disputed(e.provider()), amount)
        .ofOrder(
            e.orderId(),
            "DisputeLost",
            Activity.DISPUTE_LOST,
            e.businessDay(),
            new Drafts.Key("DISPUTE_LOST", e.disputeId()));
  }

  private static List<Entry> issued(ValueIssued e, Place place) {
    long amount = e.amount().minorUnits();
    var liability = e.kind().equals("GIFT_CARD") ? Accounts.GIFT_CARDS : Accounts.STORE_CREDIT;
    return Drafts.in(e.amount().currency(), place, null)
        .debit(contractBalance(place), amount)
        .credit(liability, amount)
        .ofOrder(
            e.orderId(),
            "ValueIssued",
            Activity.VALUE_ISSUED,
            e.businessDay(),
            new Drafts.Key("VALUE_ISSUE", e.issueId()));
  }

  private static List<Entry> writtenOff(BalanceWrittenOff e, Place place) {
    long loss =
        e.direction().equals("WE_OWE")
            ? Math.negateExact(e.amount().minorUnits())
            : e.amount().minorUnits();
    var told = e.businessDay();
    return Drafts.in(e.amount().currency(), place, null)
        .debit(Accounts.WRITE_OFF, loss)
        .credit(contractBalance(place), loss)
        .ofOrder(
            e.orderId(),
            "BalanceWrittenOff",
            Activity.WRITE_OFF,
            // Events of revision 1 do not name their day.
            told == null ? LocalDate.ofInstant(e.at(), ZoneOffset.UTC) : told,
            new Drafts.Key("WRITE_OFF", e.writeOffId()));
  }
}
