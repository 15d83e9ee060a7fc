package io.throughline.finance;

import io.throughline.rail.command.RailId;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.terms.RailTerms;
import java.time.LocalDate;
import java.util.Comparator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// The terms of rails, folded from their streams.
@Component
public final class RecordedRails {

  private final EventStore events;

  RecordedRails(EventStore events) {
    this.events = events;
  }

  /// The terms that hold for a rail on a business day; the default before any were set.
  public RailTerms of(String rail, LocalDate day) {
    return events
        .readEvents(RailId.of(rail).value())
        .asStream()
        .map(DomainEventMessage::getPayload)
        .filter(RailTermsSet.class::isInstance)
        .map(RailTermsSet.class::cast)
        .filter(set -> !set.validFrom().isAfter(day))
        .max(Comparator.comparing(RailTermsSet::validFrom).thenComparingInt(RailTermsSet::version))
        .map(RailTermsSet::terms)
        .orElseGet(() -> RailTerms.defaultOf(rail));
  }
}
