package io.throughline.load;

import io.throughline.demo.Flaw;
import io.throughline.demo.ShopOrders;
import io.throughline.demo.SignedWebhook;
import io.throughline.order.command.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes the orders of a run: none has a flaw, none was ever sent before, and each has a buyer of
/// its own, which is the most rows that an order can cost.
final class PreparedOrders implements OrderSource {

  /// So that a step never fills the memory: some kilobytes each.
  private static final int MOST = 60_000;

  private static final int FEWEST = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Target target;
  private final Clock clock;
  private final ShopOrders shop = new ShopOrders(new Random(), "USD");
  private long lastId;

  PreparedOrders(Target target, Clock clock) {
    this.target = target;
    this.clock = clock;
    // A later run begins above whatever this one can reach: it makes fewer than 1,000 a
    // millisecond.
    this.lastId = clock.millis() * 1_000;
  }

  /// One more, made while the caller waits.
  @Override
  public synchronized PreparedOrder next() {
    long id = ++lastId;
    var body = withItsOwnBuyer(shop.body(id, id, clock.instant().minusSeconds(2), Flaw.NONE), id);
    var webhook = new SignedWebhook("orders/create", "load-" + id, false, body);
    var orderId = OrderId.of("shopify", target.account(), Long.toString(id)).value();
    return new PreparedOrder(orderId, webhook.to(target.door(), target.secret()));
  }

  /// Enough for this time at twice this rate, made now, so that making them takes no processor time
  /// from the instance later.
  OrderSource ahead(double perSecond, Duration time) {
    int count = (int) Math.clamp(2 * perSecond * time.toSeconds(), FEWEST, MOST);
    List<PreparedOrder> made = Stream.generate(this::next).limit(count).toList();
    var taken = new AtomicInteger();
    return () -> {
      int index = taken.getAndIncrement();
      return index < made.size() ? made.get(index) : null;
    };
  }

  private static String withItsOwnBuyer(String body, long id) {
    var order = (ObjectNode) JSON.readTree(body);
    ((ObjectNode) order.get("customer")).put("id", id);
    return JSON.writeValueAsString(order);
  }
}
