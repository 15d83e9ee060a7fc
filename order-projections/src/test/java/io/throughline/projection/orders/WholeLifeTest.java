package io.throughline.projection.orders;

import static io.throughline.projection.Histories.at;
import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.testing.TestDatabase;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One whole life as the read model tells it.
class WholeLifeTest {

  private static final Money TOTAL = Money.of("48.18", "USD");
  private static final Money HALF = Money.of("24.09", "USD");

  private final TestDatabase database = TestDatabase.create();
  private final Orders orders = new Orders(database.appDataSource());
  private final Projection projection =
      new Projection(new OrderListProjector(database.appDataSource()), database.appDataSource());
  private final Histories histories = new Histories().received(1);
  private final Lives life = new Lives(histories, 1);

  @AfterEach
  void drop() {
    database.close();
  }

  private OrderDetail told() {
    projection.reset();
    projection.deliver(histories.events(), 7);
    return orders.detail(order(1)).orElseThrow();
  }

  private void assertStands(Stage stage, boolean partial, Payment payment) {
    var summary = told().summary();
    assertThat(summary.stage()).isEqualTo(stage);
    assertThat(summary.partial()).isEqualTo(partial);
    assertThat(summary.money().payment()).isEqualTo(payment);
  }

  @Test
  void the_stage_is_that_of_the_unit_that_is_furthest_behind() {
    assertStands(Stage.RECEIVED, false, Payment.UNPAID);
    histories.validated(1);
    assertStands(Stage.VALIDATED, false, Payment.UNPAID);
    life.authorized("a", TOTAL).moved("r", 1, Bucket.OPEN, Bucket.RESERVED);
    assertStands(Stage.VALIDATED, true, Payment.AUTHORIZED);
    life.moved("b", 1, Bucket.OPEN, Bucket.BACKORDERED);
    assertStands(Stage.VALIDATED, true, Payment.AUTHORIZED);
    life.moved("r2", 1, Bucket.BACKORDERED, Bucket.RESERVED);
    assertStands(Stage.RESERVED, false, Payment.AUTHORIZED);
    life.captured("c", "a", HALF).moved("fo", 2, Bucket.RESERVED, Bucket.RELEASED);
    assertStands(Stage.RELEASED, false, Payment.PARTIALLY_PAID);
    life.captured("c2", "a", HALF).moved("s-1", 1, Bucket.RELEASED, Bucket.SHIPPED);
    assertStands(Stage.RELEASED, true, Payment.PAID);
    life.moved("p", 1, Bucket.RELEASED, Bucket.PICKED);
    assertStands(Stage.PICKED, true, Payment.PAID);
    life.moved("k", 1, Bucket.PICKED, Bucket.PACKED);
    assertStands(Stage.PACKED, true, Payment.PAID);
    life.moved("s-1", 1, Bucket.SHIPPED, Bucket.DELIVERED);
    assertStands(Stage.PACKED, true, Payment.PAID);
    life.moved("s-2", 1, Bucket.PACKED, Bucket.SHIPPED);
    assertStands(Stage.SHIPPED, true, Payment.PAID);
    life.moved("s-2", 1, Bucket.SHIPPED, Bucket.LOST).granted("g", HALF, "CLAIM");
    assertStands(Stage.COMPLETE, false, Payment.PAID);
    life.refunded("g", HALF).closed();
    assertStands(Stage.CLOSED, false, Payment.PARTIALLY_REFUNDED);
    life.reopened().refunded("h", HALF);
    assertStands(Stage.COMPLETE, false, Payment.REFUNDED);
  }

  @Test
  void when_it_entered_its_stage_changes_with_the_stage_only() {
    histories.validated(1);
    life.moved("r", 1, Bucket.OPEN, Bucket.RESERVED).noted("n").captured("c", "a", HALF);

    assertThat(told().summary().stageSince()).isEqualTo(at(1));

    life.moved("r2", 1, Bucket.OPEN, Bucket.RESERVED);

    assertThat(told().summary().stageSince()).isEqualTo(at(5));
  }

  @Test
  void canceled_units_are_no_longer_worth_anything() {
    histories.validated(1);
    life.grown("g", 2, 4, TOTAL)
        .canceled("c", 1, Bucket.OPEN, HALF)
        .moved("r", 1, Bucket.OPEN, Bucket.RESERVED);

    var order = told();

    assertThat(order.summary().units()).isEqualTo(4);
    assertThat(order.summary().inBuckets())
        .isEqualTo(Map.of(Bucket.OPEN, 2, Bucket.RESERVED, 1, Bucket.CANCELED, 1));
    assertThat(order.lines())
        .containsExactly(
            new OrderLineUnits("line-1", "TEE-S", "Shirt", 4, order.summary().inBuckets()));
    assertThat(order.summary().money().value()).isEqualTo(7_227);
    assertThat(order.balance()).isEqualTo(7_227);

    life.canceled("c2", 2, Bucket.OPEN, TOTAL).canceled("c3", 1, Bucket.RESERVED, HALF);
    assertThat(told().summary().stage()).isEqualTo(Stage.CANCELED);
  }

  @Test
  void a_refund_is_owed_until_it_went_back_and_the_balance_follows() {
    life.captured("c", "a", TOTAL).granted("g", HALF, "GOODWILL").refundFailed("g");
    assertThat(told().summary().money().owed()).isEqualTo(2_409);
    assertThat(told().balance()).isEqualTo(-2_409);

    life.refunded("g", HALF);
    assertThat(told().summary().money().owed()).isZero();
    assertThat(told().summary().money().refunded()).isEqualTo(2_409);
    assertThat(told().balance()).isZero();
  }

  @Test
  void a_reported_refund_of_canceled_units_lowers_the_bill_once() {
    life.captured("c", "a", TOTAL)
        .refunded("by-the-channel", HALF)
        .canceled("x", 1, Bucket.OPEN, HALF);

    assertThat(told().balance()).isZero();
  }

  @Test
  void what_is_in_another_currency_counts_for_nothing() {
    life.authorized("a", Money.of("1.00", "EUR")).captured("c", "a", Money.of("1.00", "EUR"));

    assertStands(Stage.RECEIVED, false, Payment.UNPAID);
    assertThat(told().parts(PartKind.CAPTURE).getFirst().amount())
        .isEqualTo(Money.of("1.00", "EUR"));
  }

  @Test
  void anomalies_and_tickets_are_open_until_somebody_settles_them() {
    life.contradicted("x").contradicted("y").settled("x").answered("t-2").ticket("t-1");
    life.ticket("t-2");

    var order = told();

    assertThat(order.summary().openAnomalies()).isEqualTo(Map.of("y", "LOST_AFTER_DELIVERY"));
    assertThat(order.summary().openTickets()).containsExactly("t-1");
    assertThat(order.parts(PartKind.TICKET))
        .extracting(part -> part.partId() + " " + part.state() + " " + part.place())
        .containsExactly("t-2 CLOSED zendesk", "t-1 OPEN zendesk");
    assertThat(orders.count(anomalous(true), 9)).isOne();
    assertThat(orders.count(anomalous(false), 9)).isZero();
  }

  @Test
  void a_line_that_the_channel_adds_is_open_and_worth_something() {
    histories.validated(1);
    life.moved("r", 2, Bucket.OPEN, Bucket.RESERVED).lineAdded("line-2", HALF);

    var order = told();

    assertThat(order.summary().lines()).isEqualTo(2);
    assertThat(order.summary().units()).isEqualTo(4);
    assertThat(order.summary().stage()).isEqualTo(Stage.VALIDATED);
    assertThat(order.summary().money().value()).isEqualTo(7_227);
    assertThat(order.lines())
        .containsExactly(
            new OrderLineUnits("line-1", "TEE-S", "Shirt", 2, Map.of(Bucket.RESERVED, 2)),
            new OrderLineUnits("line-2", "CAP", "Cap", 2, Map.of(Bucket.OPEN, 2)));
  }

  @Test
  void what_comes_back_is_returned_and_its_return_is_a_part() {
    life.moved("s-1", 2, Bucket.OPEN, Bucket.SHIPPED)
        .moved("s-1", 2, Bucket.SHIPPED, Bucket.DELIVERED)
        .returnReceived("t-2")
        .returnApproved("t-1")
        .returnReceived("t-1")
        .moved("1", 1, Bucket.DELIVERED, Bucket.RETURNED)
        .returnClosed("t-1");

    var order = told();

    assertThat(order.summary().inBuckets())
        .isEqualTo(Map.of(Bucket.DELIVERED, 1, Bucket.RETURNED, 1));
    assertThat(order.parts(PartKind.RETURN))
        .extracting(
            part ->
                part.partId() + " " + part.state() + " " + part.reference() + " " + part.units())
        .containsExactly("t-2 UNANNOUNCED null null", "t-1 CLOSED TOO_SMALL 1");
  }

  @Test
  void a_dispute_is_a_part_and_moves_no_money() {
    life.captured("c", "a", TOTAL).disputed("d-1", HALF);
    assertThat(told().parts(PartKind.DISPUTE))
        .extracting(part -> part.state() + " " + part.place() + " " + part.reference())
        .containsExactly("OPENED stripe fraudulent");

    life.disputeWon("d-1", HALF);

    assertThat(told().parts(PartKind.DISPUTE))
        .extracting(part -> part.state() + " " + part.amount())
        .containsExactly("WON 24.09 USD");
    assertThat(told().balance()).isZero();
  }

  @Test
  void a_parcel_that_travels_otherwise_stays_where_it_was() {
    life.moved("s-1", 2, Bucket.OPEN, Bucket.SHIPPED)
        .moved("s-1", 2, Bucket.SHIPPED, Bucket.DELIVERED)
        .rerouted("s-1");

    assertThat(told().parts(PartKind.SHIPMENT))
        .extracting(part -> part.state() + " " + part.place() + " " + part.reference())
        .containsExactly("DELIVERED UPS 1Z-7");
  }

  private static OrderFilter anomalous(@Nullable Boolean anomalous) {
    return new OrderFilter(null, null, null, null, anomalous, null, null, null, null, null);
  }

  @Test
  void parts_stand_as_they_were_told_last() {
    life.moved("r", 2, Bucket.OPEN, Bucket.RESERVED)
        .moved("fo", 2, Bucket.RESERVED, Bucket.RELEASED)
        .accepted("fo")
        .moved("s-1", 2, Bucket.RELEASED, Bucket.SHIPPED)
        .moved("s-1", 2, Bucket.SHIPPED, Bucket.DELIVERED)
        .writtenOff("w", HALF);

    assertThat(told().parts())
        .containsExactly(
            new OrderPart(
                PartKind.FULFILLMENT, "fo", "ACCEPTED", "east", "WMS-7", 2, null, at(2), at(3)),
            new OrderPart(
                PartKind.RESERVATION, "r", "RESERVED", "east", "TEE-S", 2, null, at(1), at(1)),
            new OrderPart(
                PartKind.SHIPMENT, "s-1", "DELIVERED", "DHL", "00340s-1", 2, null, at(4), at(5)),
            new OrderPart(
                PartKind.WRITE_OFF,
                "w",
                "CUSTOMER_OWES",
                null,
                "SMALL_AMOUNT",
                null,
                HALF,
                at(6),
                at(6)));
  }

  @Test
  void every_event_is_one_sentence() {
    life.moved("r", 2, Bucket.OPEN, Bucket.RESERVED)
        .moved("fo", 2, Bucket.RESERVED, Bucket.RELEASED)
        .moved("s-1", 2, Bucket.RELEASED, Bucket.SHIPPED)
        .moved("s-1", 2, Bucket.SHIPPED, Bucket.DELIVERED)
        .grown("g", 2, 4, TOTAL)
        .canceled("c", 1, Bucket.OPEN, HALF)
        .granted("m", HALF, "PRICE_ADJUSTMENT")
        .refundFailed("m")
        .writtenOff("w", HALF)
        .contradicted("x")
        .closed()
        .reopened();
    told();

    assertThat(orders.timeline(order(1)))
        .extracting(TimelineEntry::headline)
        .containsExactly(
            "Received from shopify / acme: 48.18 USD",
            "2 of line-1 reserved: TEE-S at east",
            "2 of line-1 released to east, fulfillment order fo",
            "2 of line-1 shipped with DHL 00340s-1, parcel s-1",
            "2 of line-1 delivered, parcel s-1",
            "4 units wanted of line-1 instead of 2: CUSTOMER_REQUEST, 48.18 USD more to pay",
            "1 of line-1 canceled: CUSTOMER_REQUEST",
            "Refund of 24.09 USD granted for price adjustment: AGREED",
            "Refund failed at stripe: CARD_CLOSED",
            "24.09 USD written off, owed by the buyer: SMALL_AMOUNT",
            "Contradiction LOST_AFTER_DELIVERY: it was both",
            "Closed",
            "Reopened: LOST_AFTER_DELIVERY, s-1");
  }
}
