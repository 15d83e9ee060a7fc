package io.throughline.order.hold;

import io.throughline.order.command.PlaceHold;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OpenOrder;
import java.time.Instant;
import java.util.List;

/// The holds that rules place by themselves. Each stands on an order at most once at a time; placed
/// again after its release it has a new id.
public enum PolicyHold {
  /// Its time to pay is over: the stock went back.
  UNPAID("payments", "reserve", "release", "ship"),
  /// There is no stock, and the channel does not take backorders.
  OUT_OF_STOCK("operations", "reserve"),
  /// A node will not ship: somebody must choose another way.
  NODE_REJECTED("operations", "reserve"),
  /// Somebody says that it is likely a fraud.
  RISK("risk", "capture", "release", "reserve", "ship");

  private final String owner;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
  private final List<String> blocks;

  PolicyHold(String owner, String... blocks) {
    this.owner = owner;
    this.blocks = List.of(blocks);
  }

  /// The hold as events: one, or none when it stands already.
  public List<OrderEvent> on(OpenOrder order, String note, Instant at) {
    var earlier = order.holds().byId().values().stream().filter(this::is).toList();
    if (earlier.stream().anyMatch(Hold::open)) {
      return List.of();
    }
    return List.of(
        new HoldPlaced(
            order.orderId(),
            PlaceHold.POLICY_ID + name() + (earlier.isEmpty() ? "" : "-" + (earlier.size() + 1)),
            Hold.POLICY,
            name(),
            note,
            blocks,
            null,
            owner,
            null,
            at));
  }

  /// Whether a hold is of this kind; one that a person placed is not, whatever its reason.
  public boolean is(Hold hold) {
    return hold.placed().kind().equals(Hold.POLICY) && hold.placed().reason().equals(name());
  }
}
