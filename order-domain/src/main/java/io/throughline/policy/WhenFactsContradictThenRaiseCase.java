package io.throughline.policy;

import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.SettleCase;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.stock.event.StockAnomalyRecorded;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;

/// A contradiction becomes work for a person, as an exception case. When the case is resolved, the
/// order knows that the contradiction is settled; when a later fact settled it, the case is over.
@ProcessingGroup(WhenFactsContradictThenRaiseCase.GROUP)
@DisallowReplay
public final class WhenFactsContradictThenRaiseCase {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-raise-case";

  private static final String ORDER = "order";
  private static final String STOCK = "stock";
  private static final String OWNER = "operations";

  private final Reactor reactor;

  /// A reaction that sends its commands here.
  public WhenFactsContradictThenRaiseCase(CommandGateway commands) {
    this.reactor = new Reactor(commands, GROUP);
  }

  @EventHandler
  void react(AnomalyRecorded event, @Timestamp Instant recordedAt) {
    reactor.send(
        new RaiseCase(
            CaseId.of(event.orderId(), event.anomalyId()),
            event.code(),
            event.severity(),
            ORDER,
            event.orderId(),
            event.channel(),
            event.detail(),
            event.remedy(),
            OWNER,
            null,
            event.anomalyId(),
            recordedAt));
  }

  @EventHandler
  void react(
      StockAnomalyRecorded event,
      @Timestamp Instant recordedAt,
      @MessageIdentifier String eventId) {
    reactor.send(
        new RaiseCase(
            CaseId.of(event.sku(), eventId),
            event.code(),
            "MEDIUM",
            STOCK,
            event.sku(),
            null,
            event.detail(),
            event.remedy(),
            OWNER,
            null,
            eventId,
            recordedAt));
  }

  @EventHandler
  void react(AnomalySettled event, @Timestamp Instant recordedAt) {
    reactor.send(
        new SettleCase(
            CaseId.of(event.orderId(), event.anomalyId()),
            event.resolution(),
            event.note(),
            recordedAt));
  }

  @EventHandler
  void react(CaseResolved event, @Timestamp Instant recordedAt) {
    if (event.subjectKind().equals(ORDER)) {
      reactor.send(
          new SettleAnomaly(
              new OrderId(event.subjectId()),
              event.cause(),
              event.resolution(),
              event.note(),
              recordedAt));
    }
  }
}
