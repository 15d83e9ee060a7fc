package io.throughline.order.ruling;

import io.throughline.decision.Decision;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Closed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The account of a reported fact: the fact itself, and what it contradicts. A closed order is
/// reopened by a contradiction, because then something is left to do.
public final class Account {

  private final boolean closed;
  private final OpenOrder order;
  private final Instant at;
  private final List<OrderEvent> events = new ArrayList<>();
  private String reopenedBy = "";

  private Account(boolean closed, OpenOrder order, Instant at) {
    this.closed = closed;
    this.order = order;
    this.at = at;
  }

  /// An account that is still empty.
  public static Account of(OrderState state, OpenOrder order, Instant at) {
    return new Account(state instanceof Closed, order, at);
  }

  /// Adds what happened.
  public Account tell(OrderEvent event) {
    events.add(event);
    return this;
  }

  /// Adds what happened, in order.
  public Account tell(List<? extends OrderEvent> more) {
    events.addAll(more);
    return this;
  }

  /// Adds a contradiction, once per kind and subject.
  ///
  /// @param subject id of the fact that contradicts
  /// @param detail ids and figures; no personal data
  public Account contradict(Contradiction kind, String subject, String detail) {
    var id = kind.name() + ":" + subject;
    if (!order().anomalies().known(id)) {
      reopens(kind.name());
      events.add(
          new AnomalyRecorded(
              order.orderId(),
              id,
              kind.name(),
              kind.severity().name(),
              detail,
              kind.remedy(),
              order.received().channel(),
              at));
    }
    return this;
  }

  /// Says that this brings a closed order back.
  public Account reopens(String cause) {
    reopenedBy = cause;
    return this;
  }

  /// The order as it is after all that was told so far.
  public OpenOrder order() {
    return OrderState.after(order, events);
  }

  /// The decision: everything told, or done before when nothing is new.
  ///
  /// @param id what was told of
  public Decision<OrderEvent> done(String id) {
    if (events.isEmpty()) {
      return Decision.alreadyDone(id);
    }
    return closed && !reopenedBy.isEmpty()
        ? Decision.accept(
            Stream.concat(
                    Stream.of(new OrderReopened(order.orderId(), reopenedBy, id, at)),
                    events.stream())
                .toList())
        : Decision.accept(events);
  }
}
