package io.throughline.simulation;

import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.LineUnits;
import java.util.List;

/// A channel: it sends orders, sometimes again, sometimes with other content, and cancels them.
final class ChannelActor implements Actor {

  private final World world;

  ChannelActor(World world) {
    this.world = world;
  }

  @Override
  public Object next(News news) {
    var dice = world.dice;
    return switch (dice.below(8)) {
      case 0, 1, 2 -> again(news.order, dice.percent(25));
      case 3 ->
          new RecordRiskAssessment(
              news.id(),
              world.id("risk"),
              "shield",
              dice.any("LOW", "MEDIUM", "HIGH"),
              null,
              world.earlier(),
              world.now());
      default -> cancel(news);
    };
  }

  private RequestCancellation cancel(News news) {
    var units =
        world.dice.percent(30)
            ? List.<LineUnits>of()
            : world.dice.percent(95) ? world.someUnits(news) : List.of(new LineUnits("line-9", 1));
    return new RequestCancellation(
        news.id(),
        world.id("channel-cancel"),
        RequestCancellation.CHANNEL,
        "customer",
        units,
        world.now());
  }

  /// The same delivery again; or one under the same number with another total.
  private ReceiveOrder again(ReceiveOrder first, boolean other) {
    return new ReceiveOrder(
        first.orderId(),
        first.channel(),
        first.account(),
        first.channelOrderId(),
        first.channelOrderName(),
        first.purchaseOrderNumber(),
        first.placedAt(),
        world.now(),
        first.canceledAt(),
        first.paymentStatus(),
        other
            ? new OrderMaker(world.dice, 0).order(first.channelOrderId(), world.now()).terms()
            : first.terms(),
        first.shipTo(),
        first.person(),
        first.sourceDigest());
  }
}
