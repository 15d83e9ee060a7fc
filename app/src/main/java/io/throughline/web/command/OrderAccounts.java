package io.throughline.web.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.decision.Envelope;
import io.throughline.order.event.OrderReceived;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// Tells whose an order is: by its own first event, and not by a read model, so that an order can
/// be told of in the moment it was received. What is known once stays so.
@Component
class OrderAccounts {

  private final EventStore events;
  private final Cache<String, Envelope> known = Caffeine.newBuilder().maximumSize(100_000).build();

  OrderAccounts(EventStore events) {
    this.events = events;
  }

  /// Where the order comes from; empty for an unknown order.
  Optional<Envelope> of(String orderId) {
    var before = known.getIfPresent(orderId);
    return before == null ? read(orderId) : Optional.of(before);
  }

  /// Also an order that was received a moment ago in a transaction that may yet be undone: it then
  /// comes again from the same place, or never.
  private Optional<Envelope> read(String orderId) {
    var stream = events.readEvents(orderId);
    if (stream.hasNext() && stream.next().getPayload() instanceof OrderReceived received) {
      var account = new Envelope(received.channel(), received.account());
      known.put(orderId, account);
      return Optional.of(account);
    }
    return Optional.empty();
  }
}
