package io.throughline.order.state;

import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.CancellationEvent;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.AtNode;
import java.util.Map;
import java.util.Optional;

/// Who wanted units not to come, and which nodes still have to agree.
///
/// @param requests requests by id, in the order of asking
/// @param worth what was canceled by each request or change, minor units
/// @param answers whether nodes gave the units back, by {@code cancellation/fulfillment order}
public record Cancellations(
    Map<String, CancellationRequested> requests,
    Map<String, Long> worth,
    Map<String, Boolean> answers) {

  static final Cancellations NONE = new Cancellations(Map.of(), Map.of(), Map.of());

  /// A request; empty when there is none of this id.
  public Optional<CancellationRequested> find(String cancellationId) {
    return Optional.ofNullable(requests.get(cancellationId));
  }

  /// Whether a node answered to a request.
  public boolean answered(String cancellationId, String fulfillmentOrderId) {
    return answers.containsKey(key(cancellationId, fulfillmentOrderId));
  }

  /// Whether a node gave the units of a request back.
  public boolean agreed(String cancellationId, String fulfillmentOrderId) {
    return answers.getOrDefault(key(cancellationId, fulfillmentOrderId), false);
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
              Entries.with(requests, requested.cancellationId(), requested), worth, answers);
      case CancellationDeclined declined ->
          answer(declined.cancellationId(), declined.fulfillmentOrderId(), false);
      case UnitsCanceled canceled -> canceled(canceled);
    };
  }

  private Cancellations canceled(UnitsCanceled canceled) {
    var id = canceled.cancellationId();
    long more =
        canceled.worth().stream().mapToLong(part -> part.amount().minorUnits()).sum()
            + canceled.charges().minorUnits();
    var changed =
        new Cancellations(
            requests, Entries.with(worth, id, worth.getOrDefault(id, 0L) + more), answers);
    for (var move : canceled.moves()) {
      if (move.fulfillmentOrderId() != null) {
        changed = changed.answer(id, move.fulfillmentOrderId(), true);
      }
    }
    return changed;
  }

  private Cancellations answer(
      String cancellationId, String fulfillmentOrderId, boolean givenBack) {
    return new Cancellations(
        requests, worth, Entries.with(answers, key(cancellationId, fulfillmentOrderId), givenBack));
  }

  private static String key(String cancellationId, String fulfillmentOrderId) {
    return cancellationId + "/" + fulfillmentOrderId;
  }
}
