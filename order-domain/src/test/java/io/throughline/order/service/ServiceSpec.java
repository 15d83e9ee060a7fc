package io.throughline.order.service;

import static io.throughline.order.SampleLife.done;
import static io.throughline.order.command.Refusal.NOTE_ID_REUSED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.TicketClosed;
import io.throughline.order.event.TicketLinked;
import org.junit.jupiter.api.Test;

/// Remarks and tickets are welcome on every order, and leave it as it is.
class ServiceSpec extends OrderSpec {

  private static final AddNote NOTE = new AddNote(ID, "n1", "called twice", AT);
  private static final NoteAdded NOTED = new NoteAdded(ORDER, "n1", "called twice", AT);
  private static final LinkTicket LINK = new LinkTicket(ID, "t1", "zendesk", HAPPENED, AT);
  private static final TicketLinked LINKED = new TicketLinked(ORDER, "t1", "zendesk", HAPPENED, AT);
  private static final CloseTicket ANSWER = new CloseTicket(ID, "t1", HAPPENED, AT);
  private static final TicketClosed ANSWERED = new TicketClosed(ORDER, "t1", HAPPENED, AT);

  @Test
  void a_remark_is_left() {
    after(received()).when(NOTE).expectEvents(NOTED);
  }

  @Test
  void another_remark_under_the_same_id_is_refused() {
    refusedWith(
        NOTE_ID_REUSED, after(received(), NOTED).when(new AddNote(ID, "n1", "called once", AT)));
  }

  @Test
  void the_same_remark_again_stays_quiet() {
    staysQuiet(after(received(), NOTED).when(NOTE));
  }

  @Test
  void a_ticket_is_linked_once_and_answered_once() {
    after(received()).when(LINK).expectEvents(LINKED);
    staysQuiet(after(received(), LINKED).when(LINK));
    after(received(), LINKED).when(ANSWER).expectEvents(ANSWERED);
    staysQuiet(after(received(), LINKED, ANSWERED).when(ANSWER));
  }

  @Test
  void a_ticket_may_be_answered_before_its_link_is_told() {
    after(received()).when(ANSWER).expectEvents(ANSWERED);
    after(received(), ANSWERED).when(LINK).expectEvents(LINKED);
  }

  @Test
  void a_closed_order_stays_closed() {
    after(done()).when(NOTE).expectEvents(NOTED);
    after(done()).when(LINK).expectEvents(LINKED);
    after(done(), LINKED).when(ANSWER).expectEvents(ANSWERED);
  }

  @Test
  void a_rejected_order_has_remarks_and_tickets_too() {
    after(received(), rejected()).when(NOTE).expectEvents(NOTED);
    after(received(), rejected()).when(LINK).expectEvents(LINKED);
  }

  @Test
  void an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(NOTE));
    refusedWith(UNKNOWN_ORDER, after().when(LINK));
    refusedWith(UNKNOWN_ORDER, after().when(ANSWER));
  }
}
