package io.throughline.order.cancellation;

import io.throughline.order.approval.SecondPerson;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.AskedCancellation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whether a cancellation is more than one person may decide. Units whose node has still to agree
/// count as canceled.
final class Asking {

  private Asking() {}

  /// The request for a second person; empty when none is needed.
  ///
  /// @param wanted units by line that would be gone
  static Optional<ApprovalRequested> of(
      OpenOrder order, RequestCancellation command, Map<String, Integer> wanted) {
    var requester = command.requester();
    if (requester == null) {
      return Optional.empty();
    }
    var together = new LinkedHashMap<>(wanted);
    awaitedAlone(order).forEach((lineId, units) -> together.merge(lineId, units, Integer::sum));
    return SecondPerson.needed(
            requester, SecondPerson.canceledAlone(order), Worth.of(order, together))
        ? Optional.of(
            new ApprovalRequested(
                order.orderId(),
                command.cancellationId(),
                ApprovalRequested.CANCELLATION,
                Worth.of(order, wanted),
                null,
                new AskedCancellation(command.requestedBy(), command.reason(), command.units()),
                null,
                requester.by(),
                requester.policy().version(),
                command.at()))
        : Optional.empty();
  }

  /// Units that persons asked for without a second one, and whose node has not answered.
  private static Map<String, Integer> awaitedAlone(OpenOrder order) {
    var units = new LinkedHashMap<String, Integer>();
    order.cancellations().requests().values().stream()
        .filter(request -> SecondPerson.alone(order, request.cancellationId()))
        .forEach(request -> add(order, request, units));
    return units;
  }

  private static void add(
      OpenOrder order, CancellationRequested request, Map<String, Integer> units) {
    request.awaiting().stream()
        .filter(
            awaited ->
                !order
                    .cancellations()
                    .answered(request.cancellationId(), awaited.fulfillmentOrderId()))
        .forEach(awaited -> units.merge(awaited.lineId(), awaited.quantity(), Integer::sum));
  }
}
