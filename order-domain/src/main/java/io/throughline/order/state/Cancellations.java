package io.throughline.order.state;

import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationEvent;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.AtNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who wanted units not to come, and which nodes still have to agree.
///
/// @param requests requests by id, in the order of asking
/// @param answered requests to nodes that were answered, as {@code cancellation/fulfillment order}
public record Cancellations(Map<String, CancellationRequested> requests, Set<String> answered) {

  static final Cancellations NONE = new Cancellations(Map.of(), Set.of());

  /// A request; empty when there is none of this id.
  public Optional<CancellationRequested> find(String cancellationId) {
    return Optional.ofNullable(requests.get(cancellationId));
  }

  /// Whether a node answered to a request.
  public boolean answered(String cancellationId, String fulfillmentOrderId) {
    return answered.contains(key(cancellationId, fulfillmentOrderId));
  }

  /// Whether any node has still to answer.
  public boolean open() {
    return requests.values().stream()
        .anyMatch(
            request ->
                request.awaiting().stream()
                    .map(AtNode::fulfillmentOrderId)
                    .anyMatch(node -> !answered(request.cancellationId(), node)));
  }

  Cancellations evolve(CancellationEvent event) {
    return switch (event) {
      case CancellationRequested requested ->
          new Cancellations(
              Entries.with(requests, requested.cancellationId(), requested), answered);
      case CancellationDeclined declined ->
          answer(declined.cancellationId(), declined.fulfillmentOrderId());
      case UnitsCanceled canceled -> canceled(canceled);
    };
  }

  private Cancellations canceled(UnitsCanceled canceled) {
    var changed = this;
    for (var move : canceled.moves()) {
      if (move.fulfillmentOrderId() != null) {
        changed = changed.answer(canceled.cancellationId(), move.fulfillmentOrderId());
      }
    }
    return changed;
  }

  private Cancellations answer(String cancellationId, String fulfillmentOrderId) {
    return new Cancellations(
        requests, Entries.with(answered, key(cancellationId, fulfillmentOrderId)));
  }

  private static String key(String cancellationId, String fulfillmentOrderId) {
    return cancellationId + "/" + fulfillmentOrderId;
  }
}
