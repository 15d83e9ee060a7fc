package io.throughline.order.dispute;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.DisputeWords.disputed;
import static io.throughline.order.DisputeWords.resolved;
import static io.throughline.order.DisputeWords.reviewed;
import static io.throughline.order.DisputeWords.tellDispute;
import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.close;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.RefundWords.grant;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.refundRequested;
import static io.throughline.order.RefundWords.requestRefund;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.command.Refusal.DISPUTE_OPEN;
import static io.throughline.order.command.Refusal.EXCEEDS_REFUNDABLE_AMOUNT;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.command.Refusal.WORK_LEFT;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;

import io.throughline.order.OrderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the payer contests: the newest word of the provider counts.
class DisputeSpec extends OrderSpec {

  @Test
  void each_state_of_a_dispute_is_recorded() {
    after(arrived(), paid()).when(tellDispute("OPENED", 0)).expectEvents(disputed(0));
    after(arrived(), paid(), disputed(0))
        .when(tellDispute("UNDER_REVIEW", 1))
        .expectEvents(reviewed(1));
    for (var outcome : List.of("WON", "LOST", "ACCEPTED")) {
      after(arrived(), paid(), reviewed(1))
          .when(tellDispute(outcome, 2))
          .expectEvents(resolved(outcome, 2));
    }
  }

  @Test
  void a_dispute_may_begin_with_any_state() {
    after(arrived(), paid()).when(tellDispute("UNDER_REVIEW", 0)).expectEvents(reviewed(0));
    after(arrived(), paid()).when(tellDispute("LOST", 0)).expectEvents(resolved("LOST", 0));
  }

  @Test
  void an_inquiry_becomes_a_dispute() {
    after(arrived(), paid(), disputed(0, true, "48.18"))
        .when(tellDispute("OPENED", 1))
        .expectEvents(disputed(1));
  }

  @Test
  void an_older_word_stays_quiet() {
    staysQuiet(after(arrived(), paid(), reviewed(1)).when(tellDispute("OPENED", 0)));
    staysQuiet(after(arrived(), paid(), resolved("WON", 2)).when(tellDispute("UNDER_REVIEW", 1)));
  }

  @Test
  void of_two_words_of_one_moment_the_later_step_counts() {
    after(arrived(), paid(), disputed(0))
        .when(tellDispute("LOST", 0))
        .expectEvents(resolved("LOST", 0));
    staysQuiet(after(arrived(), paid(), resolved("LOST", 0)).when(tellDispute("OPENED", 0)));
  }

  @Test
  void the_same_word_again_stays_quiet() {
    staysQuiet(after(arrived(), paid(), disputed(0)).when(tellDispute("OPENED", 0)));
  }

  @Test
  void the_same_word_of_a_later_moment_wins_over_what_lies_between() {
    after(arrived(), paid(), disputed(0)).when(tellDispute("OPENED", 9)).expectEvents(disputed(9));
    staysQuiet(after(arrived(), paid(), disputed(0), disputed(9)).when(tellDispute("WON", 5)));
  }

  @Test
  void another_amount_or_outcome_of_the_same_moment_contradicts() {
    var reused = contradicted(FACT_ID_REUSED, "d1", "MEDIUM", "another dispute of this id");

    after(arrived(), paid(), disputed(0))
        .when(tellDispute("OPENED", 0, false, "48.17"))
        .expectEvents(reused);
    after(arrived(), paid(), resolved("WON", 2)).when(tellDispute("LOST", 2)).expectEvents(reused);
  }

  @Test
  void what_the_bank_took_is_not_refunded_too() {
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(arrived(), paid(), resolved("LOST", 0)).when(grant("b1", "0.01")));
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(arrived(), paid(), resolved("ACCEPTED", 0)).when(grant("b1", "0.01")));
    refusedWith(
        EXCEEDS_REFUNDABLE_AMOUNT,
        after(arrived(), paid(), granted("b1", "0.01"), resolved("LOST", 0))
            .when(requestRefund("b1")));
    after(arrived(), paid(), resolved("WON", 0))
        .when(grant("b1", "48.18"))
        .expectEvents(granted("b1", "48.18"));
    staysQuiet(
        after(
                valid(),
                paid(),
                canceled(
                    "k1",
                    List.of(shirts(2).move(OPEN, CANCELED)),
                    "5.00",
                    worth("line-1", "43.18")),
                resolved("LOST", 0))
            .when(advance()));
  }

  @Test
  void an_open_dispute_keeps_an_order_from_closing_an_inquiry_too() {
    refusedWith(WORK_LEFT, after(arrived(), paid(), disputed(0)).when(close()));
    refusedWith(WORK_LEFT, after(arrived(), paid(), reviewed(0)).when(close()));
    refusedWith(WORK_LEFT, after(arrived(), paid(), disputed(0, true, "48.18")).when(close()));
    staysQuiet(after(arrived(), paid(), disputed(0)).when(advance()));
    after(arrived(), paid(), resolved("WON", 0)).when(close()).expectEvents(closed());
  }

  @Test
  void a_dispute_brings_a_closed_order_back_and_its_end_does_not() {
    after(done())
        .when(tellDispute("OPENED", 0))
        .expectEvents(reopened("DISPUTE", "d1"), disputed(0));
    after(done()).when(tellDispute("WON", 0)).expectEvents(resolved("WON", 0));
  }

  @Test
  void nothing_is_paid_back_while_the_bank_may_do_so() {
    refusedWith(DISPUTE_OPEN, after(arrived(), paid(), disputed(0)).when(grant("b1", "5.00")));
    refusedWith(
        DISPUTE_OPEN,
        after(arrived(), paid(), granted("b1", "5.00"), reviewed(0)).when(requestRefund("b1")));
    after(arrived(), paid(), resolved("WON", 0))
        .when(grant("b1", "5.00"))
        .expectEvents(granted("b1", "5.00"));
  }

  @Test
  void an_inquiry_keeps_nothing_from_being_paid_back() {
    after(arrived(), paid(), granted("b1", "5.00"), disputed(0, true, "48.18"))
        .when(requestRefund("b1"))
        .expectEvents(refundRequested("b1"));
  }

  @Test
  void what_canceled_units_were_worth_is_not_granted_while_the_bank_may_pay_it_back() {
    var nothingComes =
        canceled("k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18"));

    staysQuiet(after(valid(), paid(), nothingComes, disputed(0)).when(advance()));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(tellDispute("OPENED", 0)));
  }
}
