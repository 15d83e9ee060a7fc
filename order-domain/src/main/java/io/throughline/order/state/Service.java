package io.throughline.order.state;

import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.ServiceEvent;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What customer service noted.
///
/// @param notes remarks by id
/// @param tickets linked tickets by id
/// @param answered tickets that are answered
public record Service(
    Map<String, NoteAdded> notes, Map<String, TicketLinked> tickets, Set<String> answered) {

  static final Service NONE = new Service(Map.of(), Map.of(), Set.of());

  /// A remark; empty when there is none of this id.
  public Optional<NoteAdded> note(String noteId) {
    return Optional.ofNullable(notes.get(noteId));
  }

  /// A ticket; empty when none of this id is linked.
  public Optional<TicketLinked> ticket(String ticketId) {
    return Optional.ofNullable(tickets.get(ticketId));
  }

  Service evolve(ServiceEvent event) {
    return switch (event) {
      case NoteAdded note ->
          new Service(Entries.with(notes, note.noteId(), note), tickets, answered);
      case TicketLinked linked ->
          new Service(notes, Entries.with(tickets, linked.ticketId(), linked), answered);
      case TicketClosed closed ->
          new Service(notes, tickets, Entries.with(answered, closed.ticketId()));
    };
  }
}
