package io.throughline.order.returns;

import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.close;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.ReturnWords.receiveReturn;
import static io.throughline.order.ReturnWords.returnApproved;
import static io.throughline.order.ReturnWords.returnCanceled;
import static io.throughline.order.ReturnWords.returnClosed;
import static io.throughline.order.ReturnWords.returnDeclined;
import static io.throughline.order.ReturnWords.returnReceived;
import static io.throughline.order.ReturnWords.returnReopened;
import static io.throughline.order.ReturnWords.returnRequested;
import static io.throughline.order.ReturnWords.tellReturn;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.WORK_LEFT;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.ruling.Contradiction.RETURNED_WITHOUT_APPROVAL;
import static io.throughline.order.ruling.Contradiction.UNKNOWN_RETURN;
import static io.throughline.order.terms.ReturnState.APPROVED;
import static io.throughline.order.terms.ReturnState.CANCELED;
import static io.throughline.order.terms.ReturnState.CLOSED;
import static io.throughline.order.terms.ReturnState.DECLINED;
import static io.throughline.order.terms.ReturnState.REQUESTED;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ReturnApproved;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a return stands: the newest word of whoever decides it counts.
class ReturnSpec extends OrderSpec {

  @Test
  void each_state_of_a_return_is_recorded() {
    after(arrived())
        .when(tellReturn(REQUESTED, 0, units(1)))
        .expectEvents(returnRequested(0, units(1)));
    after(arrived(), returnRequested(0, units(1)))
        .when(tellReturn(APPROVED, 1, units(1)))
        .expectEvents(returnApproved(1, units(1)));
    after(arrived(), returnRequested(0, units(1)))
        .when(tellReturn(DECLINED, 1, units(1)))
        .expectEvents(returnDeclined(1, units(1)));
    after(arrived(), returnApproved(1, units(1)))
        .when(tellReturn(CANCELED, 2, units(1)))
        .expectEvents(returnCanceled(2, units(1)));
    after(arrived(), returnApproved(1, units(1)))
        .when(tellReturn(CLOSED, 2, units(1)))
        .expectEvents(returnClosed(2, units(1)));
  }

  @Test
  void a_return_may_begin_with_any_state() {
    after(arrived())
        .when(tellReturn(APPROVED, 0, units(1)))
        .expectEvents(returnApproved(0, units(1)));
    after(arrived()).when(tellReturn(CLOSED, 0, units(1))).expectEvents(returnClosed(0, units(1)));
  }

  @Test
  void a_closed_return_that_is_approved_again_goes_on() {
    after(arrived(), returnClosed(2, units(1)))
        .when(tellReturn(APPROVED, 3, units(1)))
        .expectEvents(returnReopened(3, units(1)));
  }

  @Test
  void a_word_that_names_no_units_and_no_reason_is_about_those_that_were_told_before() {
    after(arrived(), returnRequested(0, units(1)))
        .when(new RecordReturn(ID, "t1", APPROVED, List.of(), null, later(1), AT))
        .expectEvents(returnApproved(1, units(1)));
    after(arrived())
        .when(new RecordReturn(ID, "t1", APPROVED, List.of(), null, later(1), AT))
        .expectEvents(new ReturnApproved(ORDER, "t1", List.of(), null, later(1), AT));
  }

  @Test
  void other_units_of_a_later_moment_replace_those_that_were_told() {
    after(arrived(), returnApproved(0, units(1)))
        .when(tellReturn(APPROVED, 1, units(2)))
        .expectEvents(returnApproved(1, units(2)));
  }

  @Test
  void other_units_of_the_same_moment_contradict() {
    after(arrived(), returnApproved(0, units(1)))
        .when(tellReturn(APPROVED, 0, units(2)))
        .expectEvents(contradicted(FACT_ID_REUSED, "t1", "MEDIUM", "another return of this id"));
  }

  @Test
  void an_older_word_stays_quiet() {
    staysQuiet(
        after(arrived(), returnApproved(1, units(1))).when(tellReturn(DECLINED, 0, units(1))));
    staysQuiet(after(arrived(), returnClosed(2, units(1))).when(tellReturn(APPROVED, 1, units(1))));
  }

  @Test
  void of_two_words_of_one_moment_the_later_step_counts() {
    after(arrived(), returnRequested(0, units(1)))
        .when(tellReturn(APPROVED, 0, units(1)))
        .expectEvents(returnApproved(0, units(1)));
    staysQuiet(
        after(arrived(), returnApproved(0, units(1))).when(tellReturn(REQUESTED, 0, units(1))));
  }

  @Test
  void the_same_word_again_stays_quiet() {
    staysQuiet(
        after(arrived(), returnApproved(0, units(1))).when(tellReturn(APPROVED, 0, units(1))));
    staysQuiet(after(arrived(), returnApproved(0, units(1))).when(tellReturn(APPROVED, 0)));
  }

  @Test
  void the_same_word_of_a_later_moment_wins_over_what_lies_between() {
    after(arrived(), returnApproved(0, units(1)))
        .when(tellReturn(APPROVED, 9, units(1)))
        .expectEvents(returnApproved(9, units(1)));
    staysQuiet(
        after(arrived(), returnApproved(0, units(1)), returnApproved(9, units(1)))
            .when(tellReturn(CANCELED, 5, units(1))));
  }

  @Test
  void an_open_return_keeps_an_order_from_closing() {
    refusedWith(WORK_LEFT, after(arrived(), paid(), returnRequested(0, units(1))).when(close()));
    refusedWith(WORK_LEFT, after(arrived(), paid(), returnApproved(0, units(1))).when(close()));
    staysQuiet(after(arrived(), paid(), returnApproved(0, units(1))).when(advance()));
    after(arrived(), paid(), returnDeclined(0, units(1))).when(close()).expectEvents(closed());
    after(arrived(), paid(), returnCanceled(0, units(1))).when(close()).expectEvents(closed());
    after(arrived(), paid(), returnClosed(0, units(1))).when(close()).expectEvents(closed());
  }

  @Test
  void a_return_brings_a_closed_order_back_and_its_end_does_not() {
    after(done())
        .when(tellReturn(REQUESTED, 0, units(1)))
        .expectEvents(reopened("RETURN", "t1"), returnRequested(0, units(1)));
    after(done(), returnClosed(0, units(1)))
        .when(tellReturn(APPROVED, 1, units(1)))
        .expectEvents(reopened("RETURN", "t1"), returnReopened(1, units(1)));
    after(done()).when(tellReturn(DECLINED, 0, units(1))).expectEvents(returnDeclined(0, units(1)));
  }

  @Test
  void goods_of_a_return_that_is_not_wanted_are_shown_to_a_person_whichever_is_told_first() {
    var unwanted =
        contradicted(
            RETURNED_WITHOUT_APPROVAL, "t1", "MEDIUM", "goods came of a return that is DECLINED");

    after(arrived(), returnDeclined(0, units(1)))
        .when(receiveReturn("e1", units(1)))
        .expectEvents(returnReceived("e1", units(1)), unwanted);
    after(arrived(), returnApproved(0, units(1)), returnReceived("e1", units(1)))
        .when(tellReturn(DECLINED, 1, units(1)))
        .expectEvents(returnDeclined(1, units(1)), unwanted);
  }

  @Test
  void a_return_that_is_announced_late_explains_its_goods() {
    after(
            arrived(),
            returnReceived("e1", units(1)),
            contradicted(UNKNOWN_RETURN, "t1", "LOW", "goods came, and nobody had announced them"))
        .when(tellReturn(APPROVED, 0, units(1)))
        .expectEvents(
            returnApproved(0, units(1)),
            new AnomalySettled(ORDER, "UNKNOWN_RETURN:t1", "ANNOUNCED", "", AT));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(tellReturn(APPROVED, 0, units(1))));
  }
}
