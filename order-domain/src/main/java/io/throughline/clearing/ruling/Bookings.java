package io.throughline.clearing.ruling;

import static io.throughline.clearing.command.ClearingRefusal.FX_ID_REUSED;
import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.clearing.command.BookFxResult;
import io.throughline.clearing.command.MoveSettlementDue;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.SettlementDueMoved;
import io.throughline.clearing.state.ClearingState;
import io.throughline.clearing.state.DueKey;
import io.throughline.decision.Decision;

/// What is booked to a clearing group without a second person: it is told, or computed.
public final class Bookings {

  private Bookings() {}

  /// Moves the day until which the rail settles; the day it is on already stays quiet.
  public static Decision<ClearingEvent> moveDue(ClearingState state, MoveSettlementDue command) {
    var key = new DueKey(command.orderRef(), command.reference());
    if (command.due().equals(state.dues().get(key))) {
      return alreadyDone(command.clearingId().value());
    }
    return accept(
        new SettlementDueMoved(
            command.clearingId().value(),
            command.rail(),
            command.orderRef(),
            command.reference(),
            command.due(),
            command.source(),
            command.at()));
  }

  /// Books what a conversion cost, once per id.
  public static Decision<ClearingEvent> bookFxResult(ClearingState state, BookFxResult command) {
    var known = state.fxResults().get(command.fxId());
    if (known != null) {
      return known.loss().equals(command.loss()) && known.orderRef().equals(command.orderRef())
          ? alreadyDone(command.fxId())
          : refuse(FX_ID_REUSED, command.fxId());
    }
    return accept(
        new FxResultBooked(
            command.clearingId().value(),
            command.fxId(),
            command.rail(),
            command.channel(),
            command.account(),
            command.orderRef(),
            command.loss(),
            command.rate(),
            command.businessDay(),
            command.at()));
  }
}
