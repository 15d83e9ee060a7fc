package io.throughline.order.state;

import io.throughline.money.Currency;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeResolved;
import java.util.Map;
import java.util.Optional;

/// What the payer contests.
///
/// @param byId the newest word of each dispute, by its id
public record Disputes(Map<String, DisputeEvent> byId) {

  static final Disputes NONE = new Disputes(Map.of());

  /// The newest word of a dispute; empty when it was not heard of.
  public Optional<DisputeEvent> find(String disputeId) {
    return Optional.ofNullable(byId.get(disputeId));
  }

  /// Whether any is not decided yet, an inquiry too.
  public boolean open() {
    return byId.values().stream().anyMatch(newest -> !(newest instanceof DisputeResolved));
  }

  /// The id of one that may take the money, and is not decided yet; empty when there is none. An
  /// inquiry moves no money.
  public Optional<String> contested() {
    return byId.values().stream()
        .filter(newest -> !newest.inquiry() && !(newest instanceof DisputeResolved))
        .map(DisputeEvent::disputeId)
        .findFirst();
  }

  /// What the payer's bank took for good, minor units of this currency.
  public long lost(Currency currency) {
    return byId.values().stream()
        .filter(
            newest ->
                newest instanceof DisputeResolved resolved
                    && !resolved.inquiry()
                    && !resolved.outcome().equals("WON"))
        .filter(newest -> newest.amount().currency().equals(currency))
        .mapToLong(newest -> newest.amount().minorUnits())
        .sum();
  }

  Disputes evolve(DisputeEvent event) {
    return new Disputes(Entries.with(byId, event.disputeId(), event));
  }
}
