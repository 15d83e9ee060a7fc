package io.throughline.web.console.money;

import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.event.ClassificationDeclined;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.projection.reconciliation.VarianceItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// What people proposed about a difference, and what became of it: from the short stream of its
/// group.
@Component
class Proposals {

  private final EventStore events;

  Proposals(EventStore events) {
    this.events = events;
  }

  /// What became of a proposal.
  enum State {
    /// Somebody else has to decide.
    WAITING,
    /// It counts.
    APPROVED,
    /// It does not.
    DECLINED
  }

  /// A proposal.
  ///
  /// @param by who decided; empty while nobody did
  record Proposal(ClassificationProposed proposed, State state, String by) {}

  /// The stream in which people decide about a difference.
  static ClearingId group(VarianceItem variance) {
    var order = variance.orderRef();
    return ClearingId.of(variance.row().rail(), order == null ? variance.handle() : order);
  }

  /// Those of a difference, in the order in which they were made.
  List<Proposal> of(VarianceItem variance) {
    var found = new LinkedHashMap<String, Proposal>();
    events
        .readEvents(group(variance).value())
        .asStream()
        .map(DomainEventMessage::getPayload)
        .filter(ClearingEvent.class::isInstance)
        .map(ClearingEvent.class::cast)
        .forEach(event -> add(found, event));
    return found.values().stream().filter(one -> isOf(one.proposed(), variance)).toList();
  }

  private static void add(Map<String, Proposal> found, ClearingEvent event) {
    switch (event) {
      case ClassificationProposed made ->
          found.put(made.classificationId(), new Proposal(made, State.WAITING, ""));
      case VarianceClassified done ->
          decided(found, done.classificationId(), State.APPROVED, done.approvedBy());
      case ClassificationDeclined no ->
          decided(found, no.classificationId(), State.DECLINED, no.by());
      default -> {
        // matches, due days and conversions are other decisions
      }
    }
  }

  private static void decided(Map<String, Proposal> found, String id, State state, String by) {
    found.computeIfPresent(id, (_, one) -> new Proposal(one.proposed(), state, by));
  }

  /// A group may have several differences.
  private static boolean isOf(ClassificationProposed made, VarianceItem variance) {
    var reference = made.reference();
    return reference == null || reference.equals(variance.handle());
  }
}
