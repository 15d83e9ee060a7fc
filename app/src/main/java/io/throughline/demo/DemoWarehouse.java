package io.throughline.demo;

import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.StockItemId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The warehouses of the demo shop: two nodes that pick, pack and ship, in several parcels or one,
/// sometimes find too little, sometimes do not answer, and get new goods when they run out.
@Component
@Conditional(DemoWanted.class)
@ProcessingGroup(DemoWarehouse.GROUP)
class DemoWarehouse {

  static final String GROUP = "demo-warehouse";

  private static final String WHO = "warehouse";
  private static final List<String> NODES = List.of("dc-east", "dc-west");
  private static final int PALLET = 120;

  private final DemoStage stage;
  private final Clock clock;

  DemoWarehouse(DemoStage stage, Clock clock) {
    this.stage = stage;
    this.clock = clock;
  }

  /// At the start every product gets a pallet at each node, once a day.
  @EventListener(ApplicationReadyEvent.class)
  void open() {
    var today = clock.instant().toString().substring(0, 10);
    for (var sku : ShopOrders.skus()) {
      for (var node : NODES) {
        stage.after(
            0,
            1,
            WHO,
            now ->
                new RecordReceipt(
                    StockItemId.of(sku), "pallet-" + today + "-" + node, node, PALLET, null, now));
      }
    }
  }

  @EventHandler
  void on(ReservationDeclined declined) {
    if (!stage.plays(declined.orderId())) {
      return;
    }
    stage.after(
        20,
        60,
        WHO,
        now ->
            new RecordReceipt(
                StockItemId.of(declined.sku()),
                "pallet-for-" + declined.reservationId(),
                NODES.getFirst(),
                PALLET,
                null,
                now));
    stage.after(
        61,
        70,
        "operations",
        now -> new RequestReservation(new OrderId(declined.orderId()), null, now));
  }

  @EventHandler
  void on(FulfillmentOrderCreated request) {
    if (!stage.plays(request.orderId())
        || stage.chance(2)) { // now and then a request is overlooked
      return;
    }
    var order = new OrderId(request.orderId());
    var id = request.fulfillmentOrderId();
    boolean rejected = stage.chance(2);
    stage.after(
        1,
        3,
        WHO,
        now ->
            new RecordFulfillmentResponse(
                order, id, !rejected, "WMS-" + id.substring(0, 6), "NO_CAPACITY", now, now));
    if (rejected) {
      return;
    }
    if (stage.chance(4)) {
      stage.after(5, 8, WHO, now -> shortage(order, request, now));
      ship(order, id, List.of(), request.moves().stream().skip(1).toList());
    } else if (request.moves().size() > 1 && stage.chance(50)) {
      ship(order, id, request.moves().subList(0, 1), request.moves().stream().skip(1).toList());
    } else {
      ship(order, id, request.moves(), List.of());
    }
  }

  private static RecordShortage shortage(
      OrderId order, FulfillmentOrderCreated request, Instant now) {
    return new RecordShortage(
        order,
        UUID.randomUUID().toString(),
        request.fulfillmentOrderId(),
        units(request.moves().subList(0, 1)),
        "NOT_ON_SHELF",
        now,
        now);
  }

  private void ship(OrderId order, String id, List<UnitMove> first, List<UnitMove> second) {
    parcel(order, id, first, 10, 40);
    parcel(order, id, second, 60, 150);
  }

  private void parcel(
      OrderId order, String fulfillmentOrderId, List<UnitMove> moves, int from, int to) {
    if (moves.isEmpty()) {
      return;
    }
    var units = units(moves);
    var parcel = UUID.randomUUID().toString().substring(0, 8);
    stage.after(
        from / 2,
        from / 2 + 1,
        WHO,
        now -> new RecordPick(order, "pick-" + parcel, fulfillmentOrderId, units, now, now));
    stage.after(
        from - 2,
        from - 1,
        WHO,
        now -> new RecordPack(order, "pack-" + parcel, fulfillmentOrderId, units, now, now));
    stage.after(
        from,
        to,
        WHO,
        now ->
            new ConfirmShipment(
                order,
                "parcel-" + parcel,
                fulfillmentOrderId,
                new Parcel("UPS", "1Z" + parcel.toUpperCase(Locale.ROOT), "ground"),
                units,
                now,
                now));
  }

  @EventHandler
  void on(CancellationRequested request) {
    if (!stage.plays(request.orderId())) {
      return;
    }
    boolean agrees = stage.chance(70);
    request.awaiting().stream()
        .map(awaited -> awaited.fulfillmentOrderId())
        .distinct()
        .forEach(
            node ->
                stage.after(
                    3,
                    20,
                    WHO,
                    now ->
                        new RecordCancellationResponse(
                            new OrderId(request.orderId()),
                            request.cancellationId(),
                            node,
                            agrees,
                            "ON_THE_TRUCK",
                            now,
                            now)));
  }

  private static List<LineUnits> units(List<UnitMove> moves) {
    return moves.stream()
        .collect(
            Collectors.groupingBy(
                UnitMove::lineId, LinkedHashMap::new, Collectors.summingInt(UnitMove::quantity)))
        .entrySet()
        .stream()
        .map(line -> new LineUnits(line.getKey(), line.getValue()))
        .toList();
  }
}
