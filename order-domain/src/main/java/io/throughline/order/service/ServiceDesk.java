package io.throughline.order.service;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.order.command.Refusal.NOTE_ID_REUSED;

import io.throughline.decision.Decision;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;

/// The rules of remarks and tickets. They are welcome on every order, also on one that is closed,
/// and leave it as it is.
public final class ServiceDesk {

  private ServiceDesk() {}

  /// Leaves a remark, once per id.
  public static Decision<OrderEvent> note(OrderState state, AddNote command) {
    return Standing.known(
        state,
        command,
        order ->
            order
                .service()
                .note(command.noteId())
                .map(
                    known ->
                        known.text().equals(command.text())
                            ? Decision.<OrderEvent>alreadyDone(command.noteId())
                            : Decision.<OrderEvent>refuse(NOTE_ID_REUSED, command.noteId()))
                .orElseGet(
                    () ->
                        accept(
                            new NoteAdded(
                                order.orderId(), command.noteId(), command.text(), command.at()))));
  }

  /// Links a ticket, once.
  public static Decision<OrderEvent> link(OrderState state, LinkTicket command) {
    return Standing.known(
        state,
        command,
        order ->
            order.service().ticket(command.ticketId()).isPresent()
                ? alreadyDone(command.ticketId())
                : accept(
                    new TicketLinked(
                        order.orderId(),
                        command.ticketId(),
                        command.system(),
                        command.openedAt(),
                        command.at())));
  }

  /// Closes a ticket, once, also when its link was not told yet.
  public static Decision<OrderEvent> close(OrderState state, CloseTicket command) {
    return Standing.known(
        state,
        command,
        order ->
            order.service().answered().contains(command.ticketId())
                ? alreadyDone(command.ticketId())
                : accept(
                    new TicketClosed(
                        order.orderId(), command.ticketId(), command.closedAt(), command.at())));
  }
}
