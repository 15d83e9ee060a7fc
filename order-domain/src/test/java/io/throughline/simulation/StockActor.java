package io.throughline.simulation;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.command.StockItemId;
import java.util.List;

/// Who keeps the stock, and who sets the policy of the account.
final class StockActor implements Actor {

  private final World world;
  private final Dice dice;

  StockActor(World world) {
    this.world = world;
    this.dice = world.dice;
  }

  @Override
  public Object next(News news) {
    var item = StockItemId.of(dice.of(OrderMaker.SKUS));
    var node = dice.of(World.NODES);
    return switch (dice.below(10)) {
      case 0 -> policy();
      case 1, 2 -> new RecordCount(item, world.id("count"), node, dice.below(8), world.earlier());
      case 3, 4 ->
          new AdjustStock(
              item,
              world.id("adjustment"),
              node,
              dice.percent(70) ? -dice.between(1, 4) : dice.between(1, 4),
              "DAMAGED",
              "",
              world.earlier());
      case 5 -> new SetSafetyStock(item, node, dice.below(3), world.now());
      default -> receipt(item, node, dice.between(1, 8));
    };
  }

  RecordReceipt receipt(StockItemId item, String node, int quantity) {
    return new RecordReceipt(item, world.id("receipt"), node, quantity, null, world.earlier());
  }

  SetChannelPolicy policy() {
    var base = AccountPolicy.DEFAULT;
    var policy =
        new AccountPolicy(
            base.zone(),
            base.cutOff(),
            dice.percent(50) ? base.validationRules() : List.of("SKU_MISSING"),
            dice.any(AccountPolicy.WHEN_VALIDATED, AccountPolicy.WHEN_PAID),
            dice.percent(20) ? List.of(OrderMaker.usd(1_000)) : List.of(),
            dice.percent(50) ? List.of(OrderMaker.usd(500)) : null,
            dice.percent(20) ? dice.any("MEDIUM", "HIGH") : null,
            dice.percent(60),
            dice.percent(75) ? AccountPolicy.WHEN_RESERVED : AccountPolicy.BY_HAND,
            base.unpaidReservationExpiresAfter(),
            base.nodeSilentAfter(),
            base.holdDueAfter(),
            base.silentAfter(),
            base.stuckAfter());
    return new SetChannelPolicy(
        new ChannelAccountId(OrderMaker.CHANNEL, OrderMaker.ACCOUNT),
        world.id("policy"),
        policy,
        "season",
        world.now());
  }
}
