package io.throughline.policy;

import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.UnitMove;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReserved;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// All reactions. Each is a processing group of its own, with its own parked events. They share one
/// processor, which handles one event after the other: two that write to the same order would only
/// win races against each other.
public final class Reactions {

  /// The processor of all reactions.
  public static final String PROCESSOR = "reactions";

  private static final Set<Bucket> SETTLED = Set.of(Bucket.SHIPPED, Bucket.OPEN, Bucket.CANCELED);

  /// Their processing groups.
  public static final List<String> GROUPS =
      List.of(
          WhenOrderReceivedThenValidate.GROUP,
          WhenOrderMovesThenAdvance.GROUP,
          WhenReservationRequestedThenReserveStock.GROUP,
          WhenStockAnswersThenTellOrder.GROUP,
          WhenUnitsMoveThenSettleStock.GROUP,
          WhenFactsContradictThenRaiseCase.GROUP,
          WhenTimeMattersThenSetDeadline.GROUP,
          WhenGoodsMoveThenTellChannel.GROUP);

  private Reactions() {}

  /// The streams beside its own that reactions to an event will decide on, so that whoever handles
  /// many events can read all their streams at once. A hint: one that is missing costs time only.
  public static Stream<String> streamsAfter(Object event) {
    return switch (event) {
      case ReservationRequested requested ->
          requested.needs().stream().map(need -> stock(need.sku()));
      case StockReserved reserved -> Stream.of(reserved.orderId());
      case StockReservationDeclined declined -> Stream.of(declined.orderId());
      case MovesUnits units ->
          units.moves().stream()
              .filter(move -> move.reservationId() != null && SETTLED.contains(move.to()))
              .map(UnitMove::sku)
              .filter(Objects::nonNull)
              .map(Reactions::stock);
      default -> Stream.empty();
    };
  }

  private static String stock(String sku) {
    return StockItemId.of(sku).value();
  }
}
