package io.throughline.order.state;

import io.throughline.order.event.HoldEvent;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.HoldUpheld;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All holds that were ever placed.
///
/// @param byId holds by id, in the order of placing
public record Holds(Map<String, Hold> byId) {

  static final Holds NONE = new Holds(Map.of());

  /// A hold; empty when there is none of this id.
  public Optional<Hold> find(String holdId) {
    return Optional.ofNullable(byId.get(holdId));
  }

  /// Those that were not released.
  public Stream<Hold> open() {
    return byId.values().stream().filter(Hold::open);
  }

  /// The first hold that blocks an action on the order as a whole; empty when none does.
  public Optional<Hold> blocking(String action) {
    return open().filter(hold -> hold.placed().scope() == null && hold.blocks(action)).findFirst();
  }

  /// The first hold that blocks an action for these units; empty when none does.
  public Optional<Hold> blocking(
      String action, String lineId, @Nullable String fulfillmentOrderId) {
    return open().filter(hold -> hold.blocks(action, lineId, fulfillmentOrderId)).findFirst();
  }

  /// Whether this hold is the only one that stands in the way of validation.
  public boolean isLastBeforeValidation(Hold hold) {
    return hold.blocksValidation() && open().filter(Hold::blocksValidation).count() == 1;
  }

  Holds evolve(HoldEvent event) {
    return switch (event) {
      case HoldPlaced placed ->
          new Holds(Entries.with(byId, placed.holdId(), new Hold(placed, true, null)));
      case HoldReleased released -> change(released.holdId(), event, Hold::released);
      case HoldUpheld upheld -> change(upheld.holdId(), event, hold -> hold.upheld(upheld));
    };
  }

  private Holds change(String holdId, HoldEvent event, UnaryOperator<Hold> change) {
    var hold = byId.get(holdId);
    if (hold == null) {
      throw new IllegalStateException(
          "%s of %s was decided before it was placed".formatted(holdId, event.orderId()));
    }
    return new Holds(Entries.with(byId, holdId, change.apply(hold)));
  }
}
