package io.throughline.order.channelupdate;

import static io.throughline.order.ChannelWords.delete;
import static io.throughline.order.ChannelWords.lineAdded;
import static io.throughline.order.ChannelWords.update;
import static io.throughline.order.ChannelWords.updated;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ReturnWords.later;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.twoLines;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleLife.validTwoLines;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.shirts;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CHANNEL_ORDER_DELETED;
import static io.throughline.order.ruling.Contradiction.CHANNEL_ORDER_DIFFERS;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;

import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.OrderSpec;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.ChannelUpdateRecorded;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a channel says of the whole order again: the newest counts, nothing is overwritten.
class UpdateSpec extends OrderSpec {

  private static final Finding PENDING = new Finding("PAYMENT_PENDING", "the channel says pending");
  private static final OrderLine CAPS = line("line-2", "CAP", true);
  private static final Money WORTH = usd("43.18");

  private static AnomalyRecorded differs(String detail) {
    return contradicted(CHANNEL_ORDER_DIFFERS, DerivedId.of(detail).toString(), "MEDIUM", detail);
  }

  @Test
  void what_says_nothing_new_is_recorded_and_nothing_else() {
    after(valid())
        .when(update("u1", 1, "paid", anOrder().terms()))
        .expectEvents(updated("u1", 1, "paid", false));
  }

  @Test
  void everything_that_it_says_is_recorded() {
    var said =
        new RecordChannelUpdate(
            ID,
            "u1",
            later(1),
            "refunded",
            "partial",
            later(0),
            later(1),
            false,
            null,
            List.of(new LineUnits("line-1", 0)),
            "digest",
            AT);

    after(valid())
        .when(said)
        .expectEvents(
            new ChannelUpdateRecorded(
                ORDER,
                "u1",
                later(1),
                "refunded",
                "partial",
                later(0),
                later(1),
                false,
                List.of(new LineUnits("line-1", 0)),
                "digest",
                false,
                AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paid", "PAID", "authorized", "partially_refunded"})
  void money_that_came_releases_the_order_that_waited_for_it(String word) {
    after(
            anOrder().paymentStatus("pending").received(),
            validationFailed(PENDING),
            heldByValidation(PENDING))
        .when(update("u1", 1, word, anOrder().terms()))
        .expectEvents(
            updated("u1", 1, word, false),
            new HoldReleased(ORDER, "validation-PAYMENT_PENDING", "PAID", "", AT),
            new OrderValidated(ORDER, "release-of-last-hold", null, AT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"partially_paid", "voided", "refunded"})
  void money_that_did_not_come_or_went_back_releases_nothing(String word) {
    after(
            anOrder().paymentStatus("pending").received(),
            validationFailed(PENDING),
            heldByValidation(PENDING))
        .when(update("u1", 1, word, anOrder().terms()))
        .expectEvents(updated("u1", 1, word, false));
  }

  @Test
  void an_order_is_judged_by_the_newest_word_of_its_payment() {
    after(anOrder().paymentStatus("pending").received(), updated("u1", 1, "paid", false))
        .when(validate())
        .expectEvents(validated());
  }

  @Test
  void an_older_word_after_a_newer_one_is_recorded_and_nothing_follows() {
    after(
            anOrder().paymentStatus("pending").received(),
            validationFailed(PENDING),
            heldByValidation(PENDING),
            updated("u2", 2, "voided", false))
        .when(update("u1", 1, "paid", twoLines().terms()))
        .expectEvents(updated("u1", 1, "paid", true));
  }

  @Test
  void a_stale_word_is_not_what_the_next_one_is_measured_by() {
    after(valid(), updated("u3", 3, "paid", false), updated("u1", 1, "paid", true))
        .when(update("u2", 2, "paid", twoLines().terms()))
        .expectEvents(updated("u2", 2, "paid", true));
  }

  @Test
  void another_word_of_the_same_moment_counts() {
    after(valid(), updated("u1", 1, "paid", false))
        .when(update("u2", 1, "paid", anOrder().terms()))
        .expectEvents(updated("u2", 1, "paid", false));
  }

  @Test
  void a_line_that_the_channel_sells_more_is_added_with_what_it_is_worth() {
    after(valid())
        .when(update("u1", 1, "paid", twoLines().terms()))
        .expectEvents(updated("u1", 1, "paid", false), lineAdded("u1", CAPS, WORTH));
  }

  @Test
  void a_line_is_added_once() {
    after(valid(), updated("u1", 1, "paid", false), lineAdded("u1", CAPS, WORTH))
        .when(update("u2", 2, "paid", twoLines().terms()))
        .expectEvents(updated("u2", 2, "paid", false));
  }

  @Test
  void a_line_more_brings_a_closed_order_back() {
    after(done())
        .when(update("u1", 1, "paid", twoLines().terms()))
        .expectEvents(
            reopened("LINE_ADDED", "u1"),
            updated("u1", 1, "paid", false),
            lineAdded("u1", CAPS, WORTH));
  }

  @Test
  void a_rejected_order_gets_no_line() {
    after(received(), rejected())
        .when(update("u1", 1, "paid", twoLines().terms()))
        .expectEvents(updated("u1", 1, "paid", false));
  }

  @Test
  void a_line_more_at_another_total_than_its_worth_is_shown_to_a_person() {
    after(valid())
        .when(update("u1", 1, "paid", twoLines().totals(totals("91.37", "91.36")).terms()))
        .expectEvents(
            updated("u1", 1, "paid", false),
            lineAdded("u1", CAPS, WORTH),
            differs("total 91.37 USD, ours 91.36 USD"));
  }

  @Test
  void another_price_discount_or_quantity_is_shown_to_a_person_and_overwrites_nothing() {
    var dearer = anOrder().withLines(shirt(2, "20.00", "0.02")).terms();
    var more = anOrder().withLines(shirt(3, "19.99", "0.00")).terms();

    after(valid())
        .when(update("u1", 1, "paid", dearer))
        .expectEvents(
            updated("u1", 1, "paid", false),
            differs(
                "line line-1 costs 20.00 USD, ours 19.99 USD; "
                    + "line line-1 has a discount of 0.02 USD, ours 0.00 USD"));
    after(valid())
        .when(update("u1", 1, "paid", more))
        .expectEvents(updated("u1", 1, "paid", false), differs("line line-1 has 3 units, ours 2"));
  }

  private static OrderLine shirt(int quantity, String price, String discount) {
    var sold = shirts("line-1");
    return new OrderLine(
        sold.lineId(),
        sold.channelLineId(),
        sold.sku(),
        sold.title(),
        quantity,
        usd(price),
        usd(discount),
        sold.taxes(),
        true);
  }

  @Test
  void a_line_that_is_missing_is_shown_to_a_person() {
    after(validTwoLines())
        .when(update("u1", 1, "paid", anOrder().totals(totals("91.36", "91.36")).terms()))
        .expectEvents(updated("u1", 1, "paid", false), differs("line line-2 is missing"));
  }

  @Test
  void another_currency_is_shown_to_a_person_and_adds_nothing() {
    var euros = Money.of("48.18", "EUR");
    var terms = twoLines().terms();
    var sums = terms.totals();
    var inEuros =
        new OrderTerms(
            false,
            terms.lines(),
            terms.charges(),
            new Totals(
                sums.lines(),
                sums.discounts(),
                sums.shipping(),
                sums.tax(),
                sums.tip(),
                euros,
                euros));

    after(valid())
        .when(update("u1", 1, "paid", inEuros))
        .expectEvents(updated("u1", 1, "paid", false), differs("total 48.18 EUR, ours 48.18 USD"));
  }

  @Test
  void the_same_difference_is_shown_once() {
    var dearer = anOrder().totals(totals("48.19", "48.19")).terms();

    after(valid(), updated("u1", 1, "paid", false), differs("total 48.19 USD, ours 48.18 USD"))
        .when(update("u2", 2, "paid", dearer))
        .expectEvents(updated("u2", 2, "paid", false));
  }

  @Test
  void an_order_that_the_channel_deleted_while_units_are_to_come_is_shown_to_a_person() {
    after(valid())
        .when(delete("u1", 1))
        .expectEvents(
            gone("u1"),
            contradicted(
                CHANNEL_ORDER_DELETED,
                "u1",
                "HIGH",
                "the channel does not have the order any more, and units of it are still to come"));
    after(arrived()).when(delete("u1", 1)).expectEvents(gone("u1"));
  }

  private static ChannelUpdateRecorded gone(String id) {
    return new ChannelUpdateRecorded(
        ORDER, id, later(1), "paid", null, null, null, true, List.of(), "digest-" + id, false, AT);
  }

  @Test
  void the_same_word_again_stays_quiet_under_whatever_id() {
    staysQuiet(
        after(valid(), updated("u1", 1, "paid", false))
            .when(update("u1", 1, "paid", twoLines().terms())));
    staysQuiet(
        after(valid(), updated("u1", 1, "paid", false))
            .when(
                new RecordChannelUpdate(
                    ID,
                    "u2",
                    later(1),
                    "paid",
                    null,
                    null,
                    null,
                    false,
                    null,
                    List.of(),
                    "digest-u1",
                    AT)));
  }

  @Test
  void the_same_word_again_stays_quiet_when_a_newer_one_came_between() {
    staysQuiet(
        after(valid(), updated("u1", 1, "paid", false), updated("u2", 2, "paid", false))
            .when(update("u1", 1, "paid", anOrder().terms())));
  }

  @Test
  void another_word_under_the_same_id_contradicts() {
    after(valid(), updated("u1", 1, "paid", false))
        .when(update("u1", 2, "paid", anOrder().terms()))
        .expectEvents(contradicted(FACT_ID_REUSED, "u1", "MEDIUM", "another update of this id"));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(update("u1", 1, "paid", null)));
  }
}
