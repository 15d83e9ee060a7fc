package io.throughline.web.money;

import io.throughline.projection.reconciliation.PayoutItem;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.ToLongFunction;

/// Payouts as a file.
public final class PayoutFiles {

  private static final List<Column<PayoutItem>> COLUMNS =
      List.of(
          new Column<>("settlement_id", PayoutItem::settlementId),
          new Column<>("batch", PayoutItem::batch),
          new Column<>("revision", PayoutItem::revision),
          new Column<>("rail", PayoutItem::rail),
          new Column<>("channel", PayoutItem::channel),
          new Column<>("account", PayoutItem::account),
          new Column<>("business_day", PayoutItem::businessDay),
          new Column<>("currency", PayoutItem::currency),
          amount("payout", PayoutItem::payout),
          new Column<>("line_count", PayoutItem::lineCount),
          amount("lines", PayoutItem::lines),
          amount("unexplained", PayoutItem::unexplained),
          amount("credited", PayoutItem::credited),
          amount("failed", PayoutItem::failed),
          new Column<>("position", PayoutItem::position),
          new Column<>("event_id", PayoutItem::eventId),
          new Column<>("recorded_at", PayoutItem::recordedAt));

  private PayoutFiles() {}

  /// All pages of a list of payouts.
  public static TableFile<PayoutItem> of(Pages.Source<PayoutItem> payouts) {
    return new TableFile<>("payouts", COLUMNS, Pages.all(payouts, PayoutItem::key));
  }

  private static Column<PayoutItem> amount(String name, ToLongFunction<PayoutItem> minor) {
    return new Column<>(
        name, payout -> Decimals.number(minor.applyAsLong(payout), payout.currency()));
  }
}
