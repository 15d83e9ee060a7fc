package io.throughline.order;

import static io.throughline.order.ApprovalWords.ANN;
import static io.throughline.order.ApprovalWords.BOB;
import static io.throughline.order.ApprovalWords.ann;
import static io.throughline.order.ApprovalWords.approve;
import static io.throughline.order.ApprovalWords.decline;
import static io.throughline.order.ApprovalWords.given;
import static io.throughline.order.ApprovalWords.refundWaits;
import static io.throughline.order.ApprovalWords.writeOffWaits;
import static io.throughline.order.CancellationWords.cancel;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.changeAddress;
import static io.throughline.order.CancellationWords.changeQuantity;
import static io.throughline.order.CancellationWords.quantityChanged;
import static io.throughline.order.DisputeWords.disputed;
import static io.throughline.order.EndWords.close;
import static io.throughline.order.EndWords.settle;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captureRequested;
import static io.throughline.order.MoneyWords.requestCapture;
import static io.throughline.order.MoneyWords.writeOff;
import static io.throughline.order.NodeWords.askNode;
import static io.throughline.order.NodeWords.escalateSilence;
import static io.throughline.order.RefundWords.grant;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.requestRefund;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.StockWords.giveBack;
import static io.throughline.order.StockWords.requestStock;
import static io.throughline.order.Units.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Enactment;
import io.throughline.decision.Decision;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.Refusal;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.event.NoteAdded;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No refusal without an example: a new constant does not compile here until it has one.
class RefusalSpec extends OrderSpec {

  private record Example(List<OrderEvent> given, OrderCommand when) {}

  private static Example example(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ORDER,
          ORDER_CONTENT_CONFLICT,
          ORDER_REJECTED,
          ORDER_CLOSED,
          ORDER_ALREADY_VALIDATED,
          ORDER_NOT_VALIDATED,
          BLOCKED_BY_HOLD,
          DISPUTE_OPEN ->
          ofTheOrder(refusal);
      case ENRICHMENT_ID_REUSED,
          HOLD_ID_REUSED,
          FULFILLMENT_ORDER_ID_REUSED,
          CANCELLATION_ID_REUSED,
          CHANGE_ID_REUSED,
          CAPTURE_ID_REUSED,
          REFUND_ID_REUSED,
          WRITE_OFF_ID_REUSED,
          NOTE_ID_REUSED ->
          ofIds(refusal);
      case UNKNOWN_LINE,
          UNKNOWN_HOLD,
          UNKNOWN_RESERVATION,
          UNKNOWN_FULFILLMENT_ORDER,
          UNKNOWN_AUTHORIZATION,
          UNKNOWN_REFUND,
          UNKNOWN_ANOMALY,
          HOLD_RELEASED ->
          ofParts(refusal);
      case UNKNOWN_APPROVAL, APPROVAL_GIVEN, APPROVAL_DECLINED, SAME_PERSON -> ofApprovals(refusal);
      case ALREADY_RESERVED,
          ALREADY_RELEASED,
          NOT_RESERVED,
          NOTHING_TO_CANCEL,
          EXCEEDS_CANCELABLE_UNITS ->
          ofGoods(refusal);
      case PRICE_MISSING,
          CURRENCY_MISMATCH,
          EXCEEDS_AUTHORIZED_AMOUNT,
          EXCEEDS_REFUNDABLE_AMOUNT,
          NOTHING_TO_WRITE_OFF,
          BALANCE_CHANGED ->
          ofMoney(refusal);
      case NOT_COMPLETE, WORK_LEFT, BALANCE_LEFT -> ofClosing(refusal);
    };
  }

  private static Example ofTheOrder(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ORDER -> when(validate());
      case ORDER_CONTENT_CONFLICT ->
          when(anOrder().totals(totals("48.19", "48.18")).toReceive(), received());
      case ORDER_REJECTED -> when(placeHold("h1"), received(), rejected());
      case ORDER_CLOSED -> when(placeHold("h1"), done());
      case ORDER_ALREADY_VALIDATED -> when(reject(), valid());
      case ORDER_NOT_VALIDATED -> when(requestStock(), received());
      case BLOCKED_BY_HOLD ->
          when(requestCapture("c1", "a1", "1.00"), valid(), authorized("a1", "48.18"), held("h1"));
      case DISPUTE_OPEN -> when(grant("b1", "1.00"), valid(), paid(), disputed(0));
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofApprovals(Refusal refusal) {
    var waits = refundWaits("b1", "30.00");
    return switch (refusal) {
      case UNKNOWN_APPROVAL -> when(approve("b1", BOB), valid());
      case SAME_PERSON -> when(approve("b1", ANN), valid(), paid(), waits);
      case APPROVAL_DECLINED ->
          when(approve("b1", BOB), valid(), paid(), waits, ApprovalWords.declined("b1"));
      case APPROVAL_GIVEN ->
          when(decline("b1", BOB), valid(), paid(), waits, given("b1"), granted("b1", "30.00"));
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofIds(Refusal refusal) {
    return switch (refusal) {
      case ENRICHMENT_ID_REUSED ->
          when(
              new EnrichOrder(ID, "e1", null, Set.of("gift"), AT),
              valid(),
              new OrderEnriched(ORDER, "e1", null, List.of("vip"), AT));
      case HOLD_ID_REUSED ->
          when(
              new PlaceHold(ID, "h1", "OTHER", "", Set.of("ship"), null, "risk", null, AT),
              valid(),
              held("h1"));
      case FULFILLMENT_ORDER_ID_REUSED -> when(askNode("f1", "west", units(2)), atNode());
      case CANCELLATION_ID_REUSED ->
          when(cancel("k1", units(1)), valid(), cancellationRequested("k1"));
      case CHANGE_ID_REUSED ->
          when(changeAddress("g1"), valid(), quantityChanged("g1", 2, 3, usd("21.59")));
      case CAPTURE_ID_REUSED ->
          when(
              requestCapture("c1", "a1", "2.00"),
              valid(),
              authorized("a1", "48.18"),
              captureRequested("c1", "a1", "1.00"));
      case REFUND_ID_REUSED -> when(grant("b1", "2.00"), valid(), paid(), granted("b1", "1.00"));
      case WRITE_OFF_ID_REUSED ->
          when(writeOff("b1", ann("1.00")), valid(), paid(), refundWaits("b1", "30.00"));
      case NOTE_ID_REUSED ->
          when(
              new AddNote(ID, "n1", "called once", AT),
              valid(),
              new NoteAdded(ORDER, "n1", "called twice", AT));
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofParts(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_LINE -> when(new MapLine(ID, "line-9", "TEE-S", "CATALOG", AT), valid());
      case UNKNOWN_HOLD -> when(releaseHold("h1"), valid());
      case UNKNOWN_RESERVATION -> when(giveBack("r9"), reserved());
      case UNKNOWN_FULFILLMENT_ORDER -> when(escalateSilence("f9"), atNode());
      case UNKNOWN_AUTHORIZATION -> when(requestCapture("c1", "a9", "1.00"), valid());
      case UNKNOWN_REFUND -> when(requestRefund("b1"), valid(), paid());
      case UNKNOWN_ANOMALY -> when(settle("NODE_SILENT:f1"), atNode());
      case HOLD_RELEASED ->
          when(new UpholdHold(ID, "h1", "FRAUD", "", AT), valid(), held("h1"), released("h1"));
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofGoods(Refusal refusal) {
    return switch (refusal) {
      case ALREADY_RESERVED -> when(new MapLine(ID, "line-1", "TEE-M", "CATALOG", AT), reserved());
      case ALREADY_RELEASED -> when(changeAddress("g1"), atNode());
      case NOT_RESERVED -> when(askNode("f1", "east", units(3)), reserved());
      case NOTHING_TO_CANCEL -> when(cancel("k1"), sent());
      case EXCEEDS_CANCELABLE_UNITS -> when(cancel("k1", units(3)), valid());
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofMoney(Refusal refusal) {
    return switch (refusal) {
      case PRICE_MISSING -> when(changeQuantity("g1", 3, null), valid());
      case CURRENCY_MISMATCH -> when(grant("b1", "GOODWILL", EUROS), valid(), paid());
      case EXCEEDS_AUTHORIZED_AMOUNT ->
          when(requestCapture("c1", "a1", "48.19"), valid(), authorized("a1", "48.18"));
      case EXCEEDS_REFUNDABLE_AMOUNT -> when(grant("b1", "48.19"), valid(), paid());
      case NOTHING_TO_WRITE_OFF -> when(writeOff("w1"), valid(), paid());
      case BALANCE_CHANGED ->
          when(approve("w1", BOB), valid(), paid(), writeOffWaits("w1", "CUSTOMER_OWES", "48.18"));
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example ofClosing(Refusal refusal) {
    return switch (refusal) {
      case NOT_COMPLETE -> when(close(), sent(), paid());
      case WORK_LEFT -> when(close(), arrived(), paid(), held("h1"));
      case BALANCE_LEFT -> when(close(), arrived());
      default -> throw new AssertionError(refusal);
    };
  }

  private static Example when(OrderCommand command, Object... history) {
    return new Example(events(history), command);
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_has_an_example_and_words(Refusal refusal) {
    var example = example(refusal);

    refusedWith(refusal, new OrderSpec() {}.order.given(example.given).when(example.when));
    assertThat(refusal.words()).endsWith(".");
  }

  @Test
  void the_precedence_is_part_of_the_api() {
    assertThat(List.of(Refusal.values()).stream().map(Refusal::name))
        .containsExactly(
            "UNKNOWN_ORDER",
            "ORDER_CONTENT_CONFLICT",
            "ORDER_REJECTED",
            "ORDER_CLOSED",
            "ORDER_ALREADY_VALIDATED",
            "ENRICHMENT_ID_REUSED",
            "HOLD_ID_REUSED",
            "FULFILLMENT_ORDER_ID_REUSED",
            "CANCELLATION_ID_REUSED",
            "CHANGE_ID_REUSED",
            "CAPTURE_ID_REUSED",
            "REFUND_ID_REUSED",
            "WRITE_OFF_ID_REUSED",
            "NOTE_ID_REUSED",
            "UNKNOWN_LINE",
            "UNKNOWN_HOLD",
            "UNKNOWN_RESERVATION",
            "UNKNOWN_FULFILLMENT_ORDER",
            "UNKNOWN_AUTHORIZATION",
            "UNKNOWN_REFUND",
            "UNKNOWN_ANOMALY",
            "UNKNOWN_APPROVAL",
            "HOLD_RELEASED",
            "APPROVAL_GIVEN",
            "APPROVAL_DECLINED",
            "SAME_PERSON",
            "ORDER_NOT_VALIDATED",
            "BLOCKED_BY_HOLD",
            "DISPUTE_OPEN",
            "ALREADY_RESERVED",
            "ALREADY_RELEASED",
            "NOT_RESERVED",
            "NOTHING_TO_CANCEL",
            "EXCEEDS_CANCELABLE_UNITS",
            "PRICE_MISSING",
            "CURRENCY_MISMATCH",
            "EXCEEDS_AUTHORIZED_AMOUNT",
            "EXCEEDS_REFUNDABLE_AMOUNT",
            "NOT_COMPLETE",
            "WORK_LEFT",
            "BALANCE_LEFT",
            "NOTHING_TO_WRITE_OFF",
            "BALANCE_CHANGED");
  }

  @Test
  void only_an_order_can_be_unknown_as_such() {
    assertThat(Refusal.values())
        .filteredOn(Refusal::unknown)
        .containsExactly(Refusal.UNKNOWN_ORDER);
  }

  @Test
  void a_refused_command_says_which_rule_and_the_detail() {
    var refused =
        assertThrows(
            CommandRefused.class,
            () -> Enactment.enact(Decision.refuse(Refusal.UNKNOWN_HOLD, "h1")));

    assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_HOLD);
    assertThat(refused).hasMessage("UNKNOWN_HOLD: h1");
  }
}
