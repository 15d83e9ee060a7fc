package io.throughline.web.money;

import io.throughline.projection.journal.AccountBalance;
import io.throughline.projection.journal.ClearingDay;
import io.throughline.projection.journal.LedgerBatch;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/// Sums of the journal, and its batches, as files.
public final class LedgerFiles {

  private static final List<Column<AccountBalance>> BALANCES =
      List.of(
          new Column<>("ledger_account", AccountBalance::ledgerAccount),
          new Column<>("currency", AccountBalance::currency),
          new Column<>("debit", one -> Decimals.number(one.debitMinor(), one.currency())),
          new Column<>("credit", one -> Decimals.number(one.creditMinor(), one.currency())),
          new Column<>("balance", one -> Decimals.number(one.minor(), one.currency())),
          new Column<>("legs", AccountBalance::legs));

  private static final List<Column<ClearingDay>> CLEARING =
      List.of(
          new Column<>("gl_day", ClearingDay::glDay),
          new Column<>("channel", ClearingDay::channel),
          new Column<>("account", ClearingDay::account),
          new Column<>("rail", ClearingDay::rail),
          new Column<>("currency", ClearingDay::currency),
          amount("opening", ClearingDay::opening),
          amount("captured", ClearingDay::capture),
          amount("refunded", ClearingDay::refund),
          amount("chargebacks", ClearingDay::chargeback),
          amount("chargeback_reversals", ClearingDay::cbReversal),
          amount("fees", ClearingDay::fees),
          amount("tax_withheld", ClearingDay::taxWithheld),
          amount("reserve", ClearingDay::reserve),
          amount("fx", ClearingDay::fx),
          amount("adjustments", ClearingDay::adjustment),
          amount("classified", ClearingDay::classified),
          amount("payouts", ClearingDay::payout),
          amount("closing", ClearingDay::closing));

  private static final List<Column<LedgerBatch>> BATCHES =
      List.of(
          new Column<>("batch_id", LedgerBatch::batchId),
          new Column<>("channel", LedgerBatch::channel),
          new Column<>("account", LedgerBatch::account),
          new Column<>("gl_day", LedgerBatch::glDay),
          new Column<>("currency", LedgerBatch::currency),
          new Column<>("state", LedgerBatch::state),
          new Column<>("entries", LedgerBatch::entries),
          new Column<>("debits", batch -> new BigDecimal(batch.debits().amount())),
          new Column<>("through_position", LedgerBatch::throughPosition),
          new Column<>("content_hash", LedgerBatch::contentHash),
          new Column<>("prepared_by", LedgerBatch::preparedBy),
          new Column<>("prepared_at", LedgerBatch::preparedAt),
          new Column<>("answered_at", LedgerBatch::answeredAt),
          new Column<>("document_number", LedgerBatch::documentNumber),
          new Column<>("rejection", LedgerBatch::rejection));

  private LedgerFiles() {}

  /// A trial balance.
  public static TableFile<AccountBalance> balances(List<AccountBalance> balances) {
    return new TableFile<>("trial-balance", BALANCES, balances::forEach);
  }

  /// A roll-forward of clearing.
  public static TableFile<ClearingDay> clearing(List<ClearingDay> days) {
    return new TableFile<>("clearing", CLEARING, days::forEach);
  }

  /// Batches for the ledger.
  public static TableFile<LedgerBatch> batches(List<LedgerBatch> batches) {
    return new TableFile<>("journal-batches", BATCHES, batches::forEach);
  }

  private static Column<ClearingDay> amount(String name, ToLongFunction<ClearingDay> minor) {
    return new Column<>(name, day -> Decimals.number(minor.applyAsLong(day), day.currency()));
  }
}
