package io.throughline.rebuild;

import java.util.List;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/// A projector outside of its event processor.
final class Projector {

  private final EventMessageHandler handler;

  Projector(EventMessageHandler handler) {
    this.handler = handler;
  }

  /// Handles a batch in the transaction of the caller. Nothing is parked: what fails, fails the
  /// batch.
  void handle(List<TrackedEventMessage<?>> events) {
    List<TrackedEventMessage<?>> known = events.stream().filter(handler::canHandle).toList();
    if (known.isEmpty()) {
      return;
    }
    var unitOfWork = new BatchingUnitOfWork<TrackedEventMessage<?>>(known);
    var result =
        unitOfWork.executeWithResult(
            () -> handler.handle(unitOfWork.getMessage()), RollbackConfigurationType.ANY_THROWABLE);
    if (result.isExceptional()) {
      throw new RebuildRefused(
          "an event up to %d cannot be projected".formatted(EventFeed.position(known.getLast())),
          result.exceptionResult());
    }
  }
}
