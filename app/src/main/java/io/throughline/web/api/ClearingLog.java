package io.throughline.web.api;

import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// What was proposed about a clearing group, from the group's own short stream.
@Component
class ClearingLog {

  private final EventStore events;

  ClearingLog(EventStore events) {
    this.events = events;
  }

  /// A proposed classification; 404 when there is none, or its channel is not for this caller.
  ClassificationProposed visible(Caller caller, ClearingId group, String classificationId) {
    return events
        .readEvents(group.value())
        .asStream()
        .map(DomainEventMessage::getPayload)
        .filter(ClassificationProposed.class::isInstance)
        .map(ClassificationProposed.class::cast)
        .filter(proposal -> proposal.classificationId().equals(classificationId))
        .filter(proposal -> caller.sees(proposal.channel()))
        .findFirst()
        .orElseThrow(ApiProblems::notFound);
  }
}
