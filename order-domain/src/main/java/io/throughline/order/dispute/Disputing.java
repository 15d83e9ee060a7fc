package io.throughline.order.dispute;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.DisputeReviewed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;
import java.util.Objects;

/// The rule of how a dispute stands: the provider tells it, in any order, and the newest word by
/// his clock counts. Of two words of one moment the later step counts. What is told again of a
/// later moment is recorded again: a word that lies between the two must not win over it.
public final class Disputing {

  private Disputing() {}

  /// Records how a dispute stands. One that is not decided brings a closed order back.
  public static Decision<OrderEvent> told(OrderState state, RecordDispute command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          var known = order.disputes().find(command.disputeId());
          var told = event(command);
          if (known.isEmpty() || supersedes(told, known.get())) {
            account.tell(told);
            if (!(told instanceof DisputeResolved)) {
              account.reopens("DISPUTE");
            }
          } else if (contradicts(told, known.get())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED, command.disputeId(), "another dispute of this id");
          }
          return account.done(command.disputeId());
        });
  }

  private static boolean supersedes(DisputeEvent told, DisputeEvent known) {
    int when = told.occurredAt().compareTo(known.occurredAt());
    return when > 0 || (when == 0 && step(told) > step(known));
  }

  private static boolean contradicts(DisputeEvent told, DisputeEvent known) {
    return told.occurredAt().equals(known.occurredAt())
        && step(told) == step(known)
        && !saysTheSame(told, known);
  }

  private static boolean saysTheSame(DisputeEvent told, DisputeEvent known) {
    return step(told) == step(known)
        && outcome(told).equals(outcome(known))
        && told.inquiry() == known.inquiry()
        && told.amount().equals(known.amount())
        && told.provider().equals(known.provider())
        && Objects.equals(told.reason(), known.reason());
  }

  private static int step(DisputeEvent event) {
    return switch (event) {
      case DisputeOpened _ -> 0;
      case DisputeReviewed _ -> 1;
      case DisputeResolved _ -> 2;
    };
  }

  private static String outcome(DisputeEvent event) {
    return event instanceof DisputeResolved resolved ? resolved.outcome() : "";
  }

  private static DisputeEvent event(RecordDispute command) {
    return switch (command.state()) {
      case RecordDispute.OPENED ->
          new DisputeOpened(
              command.orderId().value(),
              command.disputeId(),
              command.inquiry(),
              command.amount(),
              command.reason(),
              command.provider(),
              command.businessDay(),
              command.occurredAt(),
              command.at());
      case RecordDispute.UNDER_REVIEW ->
          new DisputeReviewed(
              command.orderId().value(),
              command.disputeId(),
              command.inquiry(),
              command.amount(),
              command.reason(),
              command.provider(),
              command.businessDay(),
              command.occurredAt(),
              command.at());
      default ->
          new DisputeResolved(
              command.orderId().value(),
              command.disputeId(),
              command.state(),
              command.inquiry(),
              command.amount(),
              command.reason(),
              command.provider(),
              command.businessDay(),
              command.occurredAt(),
              command.at());
    };
  }
}
