package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.money.DailyMoney;
import io.throughline.projection.money.Movement;
import io.throughline.projection.money.MovementFilter;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.math.BigDecimal;
import java.util.List;

/// The movements behind a figure as a file, as of one moment.
public final class MoneyFile {

  private static final List<Column<Movement>> COLUMNS =
      List.of(
          new Column<>("position", Movement::position),
          new Column<>("event_id", Movement::eventId),
          new Column<>("order_id", Movement::orderId),
          new Column<>("channel", Movement::channel),
          new Column<>("account", Movement::account),
          new Column<>("business_day", Movement::businessDay),
          new Column<>("kind", Movement::kind),
          new Column<>("movement_id", Movement::movementId),
          new Column<>("provider", Movement::provider),
          new Column<>("amount", movement -> new BigDecimal(movement.amount().amount())),
          new Column<>("currency", movement -> movement.amount().currency().code()),
          new Column<>("occurred_at", Movement::occurredAt),
          new Column<>("recorded_at", Movement::recordedAt));

  private MoneyFile() {}

  /// All movements that the filter lets through.
  public static TableFile<Movement> of(DailyMoney money, AsOf moment, MovementFilter filter) {
    return new TableFile<>(
        "money-movements",
        COLUMNS,
        taker -> {
          var page = money.movements(moment, filter, 0, DailyMoney.MAX_PAGE);
          while (!page.isEmpty()) {
            page.forEach(taker);
            page = money.movements(moment, filter, page.getLast().position(), DailyMoney.MAX_PAGE);
          }
        });
  }
}
