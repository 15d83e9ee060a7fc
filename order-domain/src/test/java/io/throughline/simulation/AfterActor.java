package io.throughline.simulation;

import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ReturnState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Whoever tells of an order after it was sent: the buyer who sends goods back, the bank that takes
/// his side, the channel that says the whole order again and answers what it is told. Each tells
/// late, twice and out of turn.
final class AfterActor implements Actor {

  private final World world;

  AfterActor(World world) {
    this.world = world;
  }

  @Override
  public Object next(News news) {
    return switch (world.dice.below(10)) {
      case 0, 1 -> update(news);
      case 2 -> answer(news);
      case 3 -> dispute(news);
      case 4, 5, 6 -> stands(news);
      case 7 ->
          new RecordReturnReceipt(
              news.id(),
              world.id("return"),
              world.id("receipt"),
              world.someUnits(news),
              world.earlier(),
              world.now());
      default ->
          new RecordReturnDisposition(
              news.id(),
              world.id("return"),
              world.id("disposition"),
              world.dice.any("RESTOCKED", "QUARANTINED", "SCRAPPED", "MISSING"),
              world.someUnits(news),
              world.earlier(),
              world.now());
    };
  }

  /// Mostly an end, so that orders come to theirs.
  private RecordReturn stands(News news) {
    return new RecordReturn(
        news.id(),
        world.id("return"),
        world.dice.any(
            ReturnState.REQUESTED,
            ReturnState.APPROVED,
            ReturnState.DECLINED,
            ReturnState.CLOSED,
            ReturnState.CLOSED,
            ReturnState.CANCELED),
        world.dice.percent(20) ? List.of() : world.someUnits(news),
        world.dice.percent(50) ? null : "too small",
        world.earlier(),
        world.now());
  }

  private RecordDispute dispute(News news) {
    return new RecordDispute(
        news.id(),
        world.id("dispute"),
        world.dice.any("OPENED", "UNDER_REVIEW", "WON", "LOST", "ACCEPTED"),
        world.dice.percent(40),
        OrderMaker.usd(1 + world.dice.below(5_000)),
        null,
        "stripe",
        world.now().atOffset(ZoneOffset.UTC).toLocalDate(),
        world.earlier(),
        world.now());
  }

  private RecordChannelAcknowledgement answer(News news) {
    var parcels = news.parcels.stream().map(parcel -> parcel.shipmentId()).toList();
    boolean yes = world.dice.percent(60);
    return new RecordChannelAcknowledgement(
        news.id(),
        world.id("effect"),
        world.dice.any("SHIPMENT", "SHIPMENT", "CANCELLATION"),
        world.oneOf(parcels, "parcel"),
        yes,
        yes && world.dice.percent(70) ? world.id("channel-parcel") : null,
        yes ? null : world.dice.any("closed", "gone"),
        world.earlier(),
        world.now());
  }

  private RecordChannelUpdate update(News news) {
    int version = world.dice.below(1_000);
    return new RecordChannelUpdate(
        news.id(),
        world.dice.percent(10) ? world.id("update") : "update-" + version,
        world.earlier(),
        world.dice.any("paid", "pending", "refunded"),
        null,
        null,
        null,
        world.dice.percent(3),
        world.dice.percent(30) ? null : terms(news.order),
        List.of(),
        "digest-" + version,
        world.now());
  }

  /// As it was received, mostly; with another line, sometimes; with another total, rarely.
  private OrderTerms terms(ReceiveOrder first) {
    var terms = first.terms();
    if (world.dice.percent(5)) {
      return new OrderMaker(world.dice, 0).order(first.channelOrderId(), world.now()).terms();
    }
    if (world.dice.percent(70)) {
      return terms;
    }
    var lines = new ArrayList<OrderLine>(terms.lines());
    lines.add(another(terms.lines().getFirst()));
    return new OrderTerms(terms.taxIncluded(), lines, terms.charges(), terms.totals());
  }

  private OrderLine another(OrderLine like) {
    return new OrderLine(
        "line-" + world.dice.between(4, 5),
        "ch-more",
        like.sku(),
        like.title(),
        like.quantity(),
        like.unitPrice(),
        like.discount(),
        like.taxes(),
        like.requiresShipping());
  }
}
