package io.throughline.projection.journal.template;

import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.decision.DerivedId;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import java.util.List;

/// What happens to a payout after it left, and what persons decide about differences.
public final class ClearingTemplates {

  private ClearingTemplates() {}

  /// The bank has it.
  public static List<Entry> of(BankCreditRecorded e) {
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), new Place(e.channel(), e.account()), e.rail())
        .debit(Accounts.BANK, amount)
        .credit(Accounts.inTransit(e.rail()), amount)
        .of(
            DerivedId.of("BankCreditRecorded", e.settlementId(), e.creditId()),
            "BankCreditRecorded",
            e.settlementId() + "|" + e.creditId(),
            Activity.BANK,
            null,
            e.businessDay());
  }

  /// The bank sent it back: the rail owes it again.
  public static List<Entry> of(PayoutFailed e) {
    var place = new Place(e.channel(), e.account());
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.rail())
        .debit(Accounts.clearing(e.rail(), place), amount)
        .credit(Accounts.inTransit(e.rail()), amount)
        .of(
            DerivedId.of("PayoutFailed", e.settlementId()),
            "PayoutFailed",
            e.rail() + "|" + e.batch() + "|failed",
            Activity.PAYOUT,
            null,
            e.businessDay());
  }

  /// Two persons said what a difference is.
  public static List<Entry> of(VarianceClassified e) {
    var place = new Place(e.channel(), e.account());
    long amount = e.amount().minorUnits();
    return Drafts.in(e.amount().currency(), place, e.rail())
        .debit(e.ledgerAccount(), amount)
        .credit(Accounts.clearing(e.rail(), place), amount)
        .of(
            DerivedId.of("VarianceClassified", e.clearingId(), e.classificationId()),
            "VarianceClassified:" + e.varianceClass(),
            e.clearingId() + "|" + e.classificationId(),
            Activity.CLASSIFIED,
            e.orderRef(),
            e.businessDay());
  }

  /// The rail's rate against ours.
  public static List<Entry> of(FxResultBooked e) {
    long loss = e.loss().minorUnits();
    return Drafts.in(e.loss().currency(), new Place(e.channel(), e.account()), e.rail())
        .debit(Accounts.FX_RESULT, loss)
        .credit(Accounts.FX_TRADING, loss)
        .of(
            DerivedId.of("FxResultBooked", e.clearingId(), e.fxId()),
            "FxResultBooked",
            e.clearingId() + "|" + e.fxId(),
            Activity.FX,
            e.orderRef(),
            e.businessDay());
  }
}
