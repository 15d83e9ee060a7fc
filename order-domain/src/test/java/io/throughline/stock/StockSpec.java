package io.throughline.stock;

import io.throughline.aggregate.CommandRefused;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.command.StockRefusal;
import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/// The vocabulary of the stock's specification: past tense makes events, imperative makes commands.
public abstract class StockSpec {

  protected static final StockItemId TEE = StockItemId.of("TEE-S");
  protected static final String SKU = "TEE-S";
  protected static final String EAST = "east";
  protected static final String WEST = "west";
  protected static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
  protected static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");

  protected final FixtureConfiguration<StockItem> stock =
      new AggregateTestFixture<>(StockItem.class);

  protected static RecordReceipt receive(String receiptId, String node, int quantity) {
    return new RecordReceipt(TEE, receiptId, node, quantity, "PO-7", AT);
  }

  protected static StockReceived received(String receiptId, String node, int quantity) {
    return new StockReceived(SKU, receiptId, node, quantity, "PO-7", AT);
  }

  /// So many units lie at the node, by a receipt of the same name.
  protected static StockReceived onHand(String node, int quantity) {
    return received("first-" + node, node, quantity);
  }

  protected static RecordCount count(String countId, String node, int counted) {
    return new RecordCount(TEE, countId, node, counted, AT);
  }

  protected static StockCounted counted(String countId, String node, long before, int counted) {
    return new StockCounted(SKU, countId, node, before, counted, AT);
  }

  protected static AdjustStock adjust(String adjustmentId, String node, int delta) {
    return new AdjustStock(TEE, adjustmentId, node, delta, "DAMAGED", "fell off", AT);
  }

  protected static StockAdjusted adjusted(
      String adjustmentId, String node, int delta, long before, long after) {
    return new StockAdjusted(
        SKU, adjustmentId, node, delta, before, after, "DAMAGED", "fell off", AT);
  }

  protected static SetSafetyStock keepBack(String node, int quantity) {
    return new SetSafetyStock(TEE, node, quantity, AT);
  }

  protected static SafetyStockSet keptBack(String node, int quantity) {
    return new SafetyStockSet(SKU, node, quantity, AT);
  }

  protected static ReserveStock reserve(String reservationId, int quantity) {
    return ReserveStock.whole(TEE, reservationId, "order-1", quantity, AT);
  }

  protected static ReserveStock reserveAt(String node, String reservationId, int quantity) {
    return new ReserveStock(TEE, reservationId, "order-1", quantity, node, false, AT);
  }

  protected static ReserveStock reserveUpTo(String reservationId, int quantity) {
    return new ReserveStock(TEE, reservationId, "order-1", quantity, null, true, AT);
  }

  protected static StockReserved reserved(
      String reservationId, String node, int quantity, long availableBefore) {
    return new StockReserved(
        SKU, reservationId, "order-1", node, quantity, quantity, availableBefore, AT);
  }

  protected static StockReservationDeclined declined(
      String reservationId, int requested, long available) {
    return new StockReservationDeclined(
        SKU, reservationId, "order-1", null, requested, available, AT);
  }

  protected static StockReservationRevoked revoked(
      String reservationId, String node, int quantity, String cause) {
    return new StockReservationRevoked(SKU, reservationId, "order-1", node, quantity, cause, AT);
  }

  protected static ReleaseStock release(String releaseId, String reservationId, int quantity) {
    return new ReleaseStock(TEE, reservationId, quantity, releaseId, "CANCELED", LATER);
  }

  protected static StockReleased released(
      String releaseId, String reservationId, String node, int quantity, int requested) {
    return new StockReleased(
        SKU, releaseId, reservationId, "order-1", node, quantity, requested, "CANCELED", LATER);
  }

  protected static ConsumeStock ship(String shipmentId, String reservationId, int quantity) {
    return new ConsumeStock(TEE, reservationId, quantity, shipmentId, LATER);
  }

  protected static StockConsumed shipped(
      String shipmentId, String reservationId, String node, int fromReservation, int fromFree) {
    return shipped(
        shipmentId, reservationId, node, fromReservation + fromFree, fromReservation, fromFree);
  }

  protected static StockConsumed shipped(
      String shipmentId,
      String reservationId,
      String node,
      int quantity,
      int fromReservation,
      int fromFree) {
    return new StockConsumed(
        SKU,
        shipmentId,
        reservationId,
        "order-1",
        node,
        quantity,
        fromReservation,
        fromFree,
        LATER);
  }

  protected static void refusedWith(StockRefusal reason, ResultValidator<StockItem> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }

  protected static void staysQuiet(ResultValidator<StockItem> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
