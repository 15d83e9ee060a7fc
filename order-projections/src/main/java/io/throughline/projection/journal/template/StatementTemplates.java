package io.throughline.projection.journal.template;

import io.throughline.decision.DerivedId;
import io.throughline.money.Currency;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rail's statement means. Lines that settle movements make no entry: the movement made it
/// when it happened. Amounts are seen from clearing: above zero the rail owes us more.
public final class StatementTemplates {

  /// What a payout is called.
  public static final String PAYOUT = "Payout";

  private StatementTemplates() {}

  /// How lines of a kind are booked against clearing.
  ///
  /// @param what the template
  /// @param ledgerAccount the other account, without the rail's name
  /// @param perRail whether each rail has its own
  public record Booking(String what, Activity activity, String ledgerAccount, boolean perRail) {

    /// The other account for this rail.
    public String ledgerAccount(String rail) {
      return perRail ? ledgerAccount + ":" + rail : ledgerAccount;
    }
  }

  /// How payouts are booked.
  public static final Booking PAYOUTS =
      new Booking(PAYOUT, Activity.PAYOUT, "Assets:PayoutsInTransit", true);

  /// How lines of this kind are booked; empty for kinds that are not.
  public static Optional<Booking> booking(LineKind kind) {
    return switch (kind) {
      case FEE -> booked(kind, Activity.FEES, "Expenses:ProcessingFees", true);
      case COMMISSION -> booked(kind, Activity.FEES, "Expenses:Commission", true);
      case FULFIL_FEE -> booked(kind, Activity.FEES, "Expenses:Fulfillment", true);
      case CB_FEE -> booked(kind, Activity.FEES, "Expenses:ChargebackFees", true);
      case TAX_WITHHELD -> booked(kind, Activity.TAX_WITHHELD, Accounts.FACILITATED_TAX, false);
      case RESERVE -> booked(kind, Activity.RESERVE, "Assets:Reserve", true);
      case FX_OUT, FX_IN -> booked(kind, Activity.FX, Accounts.FX_TRADING, false);
      case CAPTURE, REFUND, CHARGEBACK, CB_REVERSAL, ADJUSTMENT -> Optional.empty();
    };
  }

  private static Optional<Booking> booked(
      LineKind kind, Activity activity, String ledgerAccount, boolean perRail) {
    return Optional.of(new Booking("Settled" + kind, activity, ledgerAccount, perRail));
  }

  /// The id of the entry of a line, or of a payout (no line key).
  public static UUID entryId(
      String what, String settlementId, int revision, @Nullable String lineKey) {
    return lineKey == null
        ? DerivedId.of(what, settlementId, "r" + revision)
        : DerivedId.of(what, settlementId, "r" + revision, lineKey);
  }

  /// The id of the entry that takes this one back.
  public static UUID reversalId(UUID entryId) {
    return Drafts.reversalId(entryId);
  }

  /// A statement that was accepted.
  public record Statement(
      String settlementId, String rail, String batch, int revision, Place place, LocalDate day) {

    /// Its natural key.
    public String source() {
      return rail + "|" + batch + "|r" + revision;
    }
  }

  /// The entry of a line; none for kinds that make none and for lines of nothing.
  public static List<Entry> line(Statement of, SettlementLine line) {
    var amount = line.amount();
    return booking(line.kind()).stream()
        .flatMap(
            booking ->
                legs(of, booking, amount.currency(), amount.minorUnits())
                    .of(
                        entryId(booking.what(), of.settlementId(), of.revision(), line.lineKey()),
                        booking.what(),
                        of.source() + "|" + line.lineKey(),
                        booking.activity(),
                        line.orderRef(),
                        of.day())
                    .stream())
        .toList();
  }

  /// The entry of the payout.
  ///
  /// @param minor what went to the bank; below zero when the rail took money
  public static List<Entry> payout(Statement of, Currency currency, long minor) {
    return legs(of, PAYOUTS, currency, Math.negateExact(minor))
        .of(
            entryId(PAYOUT, of.settlementId(), of.revision(), null),
            PAYOUT,
            of.source(),
            Activity.PAYOUT,
            null,
            of.day());
  }

  private static Drafts legs(Statement of, Booking booking, Currency currency, long minor) {
    return Drafts.in(currency, of.place(), of.rail())
        .credit(booking.ledgerAccount(of.rail()), minor)
        .debit(Accounts.clearing(of.rail(), of.place()), minor);
  }
}
