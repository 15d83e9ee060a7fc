package io.throughline.order.ruling;

import static io.throughline.order.ApprovalWords.escalate;
import static io.throughline.order.ApprovalWords.refundWaits;
import static io.throughline.order.CancellationWords.agree;
import static io.throughline.order.CancellationWords.cancel;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.ChannelWords.delete;
import static io.throughline.order.ChannelWords.turnAway;
import static io.throughline.order.ChannelWords.update;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.capture;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.failCapture;
import static io.throughline.order.NodeWords.acceptRequest;
import static io.throughline.order.NodeWords.escalateSilence;
import static io.throughline.order.NodeWords.miss;
import static io.throughline.order.NodeWords.pack;
import static io.throughline.order.NodeWords.pick;
import static io.throughline.order.ParcelWords.deliver;
import static io.throughline.order.ParcelWords.lose;
import static io.throughline.order.ParcelWords.lost;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.voidParcel;
import static io.throughline.order.ParcelWords.voided;
import static io.throughline.order.RefundWords.bringBack;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.payBack;
import static io.throughline.order.ReturnWords.dispose;
import static io.throughline.order.ReturnWords.receiveReturn;
import static io.throughline.order.ReturnWords.returnDeclined;
import static io.throughline.order.SaleWords.goods;
import static io.throughline.order.SaleWords.sell;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.StockWords.revoke;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.LOST;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PACKED;
import static io.throughline.order.terms.Bucket.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.order.OrderRules;
import io.throughline.order.OrderSpec;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No contradiction without an example: a new constant does not compile here until it has one.
class ContradictionSpec extends OrderSpec {

  private record Example(List<OrderEvent> given, OrderCommand when) {}

  private static Example example(Contradiction kind) {
    return switch (kind) {
      case FACT_ID_REUSED -> when(ship("s1", "f1", units(1)), sent());
      case UNKNOWN_FULFILLMENT_ORDER -> when(acceptRequest("f9"), atNode());
      case UNKNOWN_CANCELLATION -> when(agree("k9", "f1"), atNode());
      case CONTRADICTING_ANSWER -> when(failCapture("c1", "declined"), valid(), paid());
      case PICKED_MORE_THAN_RELEASED -> when(pick("p1", "f1", units(3)), atNode());
      case PACKED_MORE_THAN_RELEASED -> when(pack("q1", "f1", units(3)), atNode());
      case SHORT_OF_MORE_THAN_RELEASED -> when(miss("m1", "f1", units(3)), atNode());
      case SHIPPED_WITHOUT_RELEASE -> when(ship("s1", null, units(2)), reserved());
      case SHIPPED_WHILE_HELD -> when(ship("s1", "f1", units(2)), atNode(), held("h1"));
      case SHIPPED_AFTER_CANCELLATION -> when(ship("s1", null, units(2)), valid(), allCanceled());
      case SHIPPED_MORE_THAN_ORDERED -> when(ship("s1", "f1", units(3)), atNode());
      case SHIPPED_AFTER_REJECTION -> when(ship("s1", null, units(2)), received(), rejected());
      case VOIDED_AFTER_ARRIVAL -> when(voidParcel("s1"), arrived());
      case DELIVERED_AFTER_LOSS -> when(deliver("s1"), sent(), gone());
      case DELIVERED_AFTER_VOID -> when(deliver("s1"), sent(), neverLeft());
      case LOST_AFTER_DELIVERY -> when(lose("s1"), arrived());
      case LOST_AFTER_VOID -> when(lose("s1"), sent(), neverLeft());
      case CANCELED_AFTER_SHIPPING -> when(cancel("k1", "CHANNEL"), sent());
      case CANCELED_UNKNOWN_UNITS ->
          when(cancel("k1", "CHANNEL", new LineUnits("line-9", 1)), valid());
      case STOCK_REVOKED_AFTER_RELEASE -> when(revoke("r1", "v1", 2), atNode());
      case WRONG_CURRENCY -> when(capture("c1", null, EUROS), valid());
      case CAPTURED_MORE_THAN_TOTAL -> when(capture("c2", "0.01"), valid(), paid());
      case REFUNDED_MORE_THAN_CAPTURED -> when(payBack("b1", "0.01"), valid());
      case REFUNDED_OTHER_AMOUNT ->
          when(payBack("b1", "4.00"), valid(), paid(), granted("b1", "5.00"));
      case REFUND_BESIDE_GRANT ->
          when(payBack("b2", "4.00"), valid(), captured("c1", "48.18"), granted("b1", "5.00"));
      case REFUND_CAME_BACK ->
          when(bringBack("b1", "5.00"), valid(), paid(), paidBack("b1", "5.00"));
      case SOLD_MORE_THAN_TOTAL -> when(sell("a1", null, goods(usd("48.19"))), valid());
      case UNKNOWN_RETURN -> when(receiveReturn("e1", units(1)), arrived());
      case RETURNED_WITHOUT_APPROVAL ->
          when(receiveReturn("e1", units(1)), arrived(), returnDeclined(0, units(1)));
      case RETURNED_MORE_THAN_SHIPPED -> when(dispose("i1", "RESTOCKED", units(3)), arrived());
      case CHANNEL_ORDER_DIFFERS ->
          when(update("u1", 1, "paid", anOrder().totals(totals("9.00", "9.00")).terms()), valid());
      case CHANNEL_ORDER_DELETED -> when(delete("u1", 1), valid());
      case CHANNEL_REFUSED -> when(turnAway("o1", "s1", "closed"), sent());
      case HOLD_OVERDUE -> when(new EscalateHold(ID, "h1", AT), valid(), held("h1"));
      case APPROVAL_OVERDUE -> when(escalate("b1"), valid(), paid(), refundWaits("b1", "30.00"));
      case NODE_SILENT -> when(escalateSilence("f1"), atNode());
    };
  }

  private static Example when(OrderCommand command, Object... history) {
    return new Example(events(history), command);
  }

  @ParameterizedTest
  @EnumSource
  void every_contradiction_has_an_example_which_is_recorded_once(Contradiction kind) {
    var example = example(kind);
    var state = after(example.given);

    var told = told(state, example.when);

    assertThat(told)
        .filteredOn(event -> event instanceof AnomalyRecorded anomaly && is(anomaly, kind))
        .hasSize(1);
    var again = state;
    for (var event : told) {
      again = OrderState.evolve(again, event);
    }
    assertThat(OrderRules.decide(again, example.when)).isInstanceOf(Decision.AlreadyDone.class);
  }

  private static boolean is(AnomalyRecorded anomaly, Contradiction kind) {
    return anomaly.code().equals(kind.name())
        && anomaly.anomalyId().startsWith(kind.name() + ":")
        && anomaly.severity().equals(kind.severity().name())
        && anomaly.remedy().equals(kind.remedy());
  }

  @ParameterizedTest
  @EnumSource
  void every_contradiction_says_in_a_sentence_what_could_be_done(Contradiction kind) {
    assertThat(kind.remedy()).matches("[A-Z].*\\.");
  }

  private static OrderState after(List<OrderEvent> history) {
    OrderState state = new OrderState.NotReceived();
    for (var event : history) {
      state = OrderState.evolve(state, event);
    }
    return state;
  }

  private static List<OrderEvent> told(OrderState state, OrderCommand command) {
    return OrderRules.decide(state, command) instanceof Decision.Accepted<OrderEvent>(var events)
        ? events
        : List.of();
  }

  private static OrderEvent allCanceled() {
    return canceled(
        "k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18"));
  }

  private static OrderEvent gone() {
    return lost("s1", shirts(2).move(SHIPPED, LOST, "r1", "f1", "s1"));
  }

  private static OrderEvent neverLeft() {
    return voided("s1", shirts(2).move(SHIPPED, PACKED, "r1", "f1", "s1"));
  }
}
