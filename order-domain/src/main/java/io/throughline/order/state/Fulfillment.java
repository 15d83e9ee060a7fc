package io.throughline.order.state;

import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.UnitsPacked;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.state.FulfillmentOrder.Answer;
import java.util.Map;
import java.util.Optional;

/// What nodes were asked to ship, and what they reported of their work.
///
/// @param orders requests by id, in the order of asking
/// @param work reported picks, shortages and packs, by {@code kind/id}: each kind counts by itself
public record Fulfillment(
    Map<String, FulfillmentOrder> orders, Map<String, FulfillmentEvent> work) {

  static final Fulfillment NONE = new Fulfillment(Map.of(), Map.of());

  /// A request; empty when there is none of this id.
  public Optional<FulfillmentOrder> find(String fulfillmentOrderId) {
    return Optional.ofNullable(orders.get(fulfillmentOrderId));
  }

  /// What was reported of this kind under this id; empty when nothing was.
  public Optional<FulfillmentEvent> report(Class<?> kind, String id) {
    return Optional.ofNullable(work.get(key(kind, id)));
  }

  private static String key(Class<?> kind, String id) {
    return kind.getSimpleName() + "/" + id;
  }

  Fulfillment evolve(FulfillmentEvent event) {
    return switch (event) {
      case FulfillmentOrderCreated created ->
          new Fulfillment(
              Entries.with(orders, created.fulfillmentOrderId(), FulfillmentOrder.of(created)),
              work);
      case FulfillmentRequestAccepted accepted ->
          answered(accepted.fulfillmentOrderId(), Answer.ACCEPTED);
      case FulfillmentRequestRejected rejected ->
          answered(rejected.fulfillmentOrderId(), Answer.REJECTED);
      case UnitsPicked picked -> reported(picked.pickId(), picked);
      case UnitsShortPicked missing -> reported(missing.shortageId(), missing);
      case UnitsPacked packed -> reported(packed.packId(), packed);
    };
  }

  private Fulfillment answered(String fulfillmentOrderId, Answer answer) {
    return find(fulfillmentOrderId)
        .map(
            known ->
                new Fulfillment(
                    Entries.with(orders, fulfillmentOrderId, known.answered(answer)), work))
        .orElse(this);
  }

  private Fulfillment reported(String id, FulfillmentEvent event) {
    return new Fulfillment(orders, Entries.with(work, key(event.getClass(), id), event));
  }
}
