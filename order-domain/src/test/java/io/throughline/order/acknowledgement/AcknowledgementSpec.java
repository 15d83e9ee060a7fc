package io.throughline.order.acknowledgement;

import static io.throughline.order.ChannelWords.take;
import static io.throughline.order.ChannelWords.took;
import static io.throughline.order.ChannelWords.turnAway;
import static io.throughline.order.ChannelWords.turnedAway;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ParcelWords.awaited;
import static io.throughline.order.ParcelWords.deliver;
import static io.throughline.order.ParcelWords.delivered;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.track;
import static io.throughline.order.ParcelWords.tracked;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CHANNEL_REFUSED;
import static io.throughline.order.ruling.Contradiction.CONTRADICTING_ANSWER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.terms.Bucket.DELIVERED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ShipmentIdentified;
import org.junit.jupiter.api.Test;

/// A channel may say no, and yes when it is told again; never no after yes.
class AcknowledgementSpec extends OrderSpec {

  private static final OrderEvent KNOWN_AS_7 =
      new ShipmentIdentified(ORDER, "s1", "7", HAPPENED, AT);

  private static final OrderEvent REFUSED =
      contradicted(CHANNEL_REFUSED, "o1", "HIGH", "SHIPMENT s1: closed");

  @Test
  void what_the_channel_took_is_recorded() {
    after(sent()).when(take("o1", "s1", null)).expectEvents(took("o1", "s1", null));
  }

  @Test
  void what_it_took_under_an_id_of_its_own_is_known_under_that_id_too() {
    after(sent()).when(take("o1", "s1", "7")).expectEvents(took("o1", "s1", "7"), KNOWN_AS_7);
  }

  @Test
  void a_canceled_thing_has_no_parcel_to_be_known() {
    after(sent())
        .when(
            new RecordChannelAcknowledgement(
                ID, "o1", "CANCELLATION", "s1", true, "7", null, HAPPENED, AT))
        .expectEvents(
            new ChannelAcknowledged(ORDER, "o1", "CANCELLATION", "s1", "7", HAPPENED, AT));
  }

  @Test
  void the_channels_own_word_of_the_parcel_is_the_same_parcel() {
    staysQuiet(after(sent(), took("o1", "s1", "7"), KNOWN_AS_7).when(ship("7", null, units(2))));
  }

  @Test
  void what_is_told_of_the_channels_id_is_about_our_parcel() {
    after(sent(), took("o1", "s1", "7"), KNOWN_AS_7)
        .when(deliver("7"))
        .expectEvents(delivered("s1", shirts(2).move(SHIPPED, DELIVERED, "r1", "f1", "s1")));
    after(sent(), took("o1", "s1", "7"), KNOWN_AS_7)
        .when(track("7", "t1"))
        .expectEvents(tracked("s1", "t1"));
  }

  @Test
  void what_waited_for_the_channels_id_happens_to_our_parcel() {
    after(sent(), awaited("7", "DELIVERED"))
        .when(take("o1", "s1", "7"))
        .expectEvents(
            took("o1", "s1", "7"),
            KNOWN_AS_7,
            delivered("s1", shirts(2).move(SHIPPED, DELIVERED, "r1", "f1", "s1")));
  }

  @Test
  void what_the_channel_did_not_take_is_recorded_and_shown_to_a_person() {
    after(sent())
        .when(turnAway("o1", "s1", "closed"))
        .expectEvents(turnedAway("o1", "s1", "closed"), REFUSED);
    after(done())
        .when(turnAway("o1", "s1", "closed"))
        .expectEvents(reopened("CHANNEL_REFUSED", "o1"), turnedAway("o1", "s1", "closed"), REFUSED);
  }

  @Test
  void another_reason_is_recorded_and_shown_no_second_time() {
    after(sent(), turnedAway("o1", "s1", "closed"), REFUSED)
        .when(turnAway("o1", "s1", "gone"))
        .expectEvents(turnedAway("o1", "s1", "gone"));
  }

  @Test
  void what_it_takes_after_all_is_settled() {
    after(sent(), turnedAway("o1", "s1", "closed"), REFUSED)
        .when(take("o1", "s1", null))
        .expectEvents(
            took("o1", "s1", null),
            new AnomalySettled(ORDER, "CHANNEL_REFUSED:o1", "ACKNOWLEDGED", "", AT));
  }

  @Test
  void no_after_yes_contradicts() {
    after(sent(), took("o1", "s1", null))
        .when(turnAway("o1", "s1", "closed"))
        .expectEvents(
            contradicted(
                CONTRADICTING_ANSWER,
                "o1",
                "MEDIUM",
                "the channel took it, now it is told that it did not"));
  }

  @Test
  void a_no_that_was_before_the_yes_is_recorded_and_contradicts_nothing() {
    var yes = new ChannelAcknowledged(ORDER, "o1", "SHIPMENT", "s1", null, later(1), AT);

    after(sent(), yes)
        .when(turnAway("o1", "s1", "closed"))
        .expectEvents(turnedAway("o1", "s1", "closed"));
  }

  @Test
  void another_yes_to_the_same_effect_contradicts() {
    after(sent(), took("o1", "s1", "7"), KNOWN_AS_7)
        .when(take("o1", "s1", "8"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "o1", "MEDIUM", "another answer to this effect"));
  }

  @Test
  void the_same_answer_again_stays_quiet() {
    staysQuiet(after(sent(), took("o1", "s1", "7"), KNOWN_AS_7).when(take("o1", "s1", "7")));
    staysQuiet(
        after(sent(), turnedAway("o1", "s1", "closed"), REFUSED)
            .when(turnAway("o1", "s1", "closed")));
    staysQuiet(
        after(
                sent(),
                turnedAway("o1", "s1", "closed"),
                REFUSED,
                turnedAway("o1", "s1", "gone"),
                took("o1", "s1", null))
            .when(turnAway("o1", "s1", "closed")));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(take("o1", "s1", null)));
  }
}
