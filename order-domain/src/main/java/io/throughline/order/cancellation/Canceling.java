package io.throughline.order.cancellation;

import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.CANCELLATION_ID_REUSED;
import static io.throughline.order.command.Refusal.EXCEEDS_CANCELABLE_UNITS;
import static io.throughline.order.command.Refusal.NOTHING_TO_CANCEL;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;

import io.throughline.decision.Decision;
import io.throughline.order.approval.SecondPerson;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Pile;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of asking for units not to come. Units that no node has are canceled at once; of the
/// others their node is asked. What the channel itself canceled is a fact: what cannot be taken
/// back any more becomes work for a person, never a refusal.
public final class Canceling {

  private static final List<Bucket> FREE =
      List.of(
          Bucket.OPEN,
          Bucket.BACKORDERED,
          Bucket.RESERVED,
          Bucket.RELEASED,
          Bucket.PICKED,
          Bucket.PACKED);
  private static final List<Bucket> GONE = List.of(Bucket.SHIPPED, Bucket.DELIVERED, Bucket.LOST);

  private Canceling() {}

  /// Cancels what can be canceled; more than one person may decide waits for a second one. The same
  /// request again is done already.
  public static Decision<OrderEvent> request(OrderState state, RequestCancellation command) {
    return state
        .known()
        .flatMap(
            order ->
                SecondPerson.repeated(
                    order,
                    command.cancellationId(),
                    waiting -> saysTheSame(waiting, command),
                    CANCELLATION_ID_REUSED))
        .orElseGet(() -> approved(state, command));
  }

  private static boolean saysTheSame(ApprovalRequested waiting, RequestCancellation command) {
    var cancellation = waiting.cancellation();
    return cancellation != null
        && cancellation.requestedBy().equals(command.requestedBy())
        && cancellation.reason().equals(command.reason())
        && LineUnits.same(cancellation.units(), command.units());
  }

  /// Cancels what can be canceled, and waits for nobody.
  public static Decision<OrderEvent> approved(OrderState state, RequestCancellation command) {
    return command.requestedBy().equals(RequestCancellation.CHANNEL)
        ? Standing.known(state, command, order -> told(state, order, command))
        : Standing.open(state, command, order -> asked(state, order, command));
  }

  private static Decision<OrderEvent> asked(
      OrderState state, OpenOrder order, RequestCancellation command) {
    var id = command.cancellationId();
    var known = order.cancellations().find(id);
    if (known.isPresent()) {
      return saysTheSame(known.get(), command)
          ? alreadyDone(id)
          : refuse(CANCELLATION_ID_REUSED, id);
    }
    for (var units : command.units()) {
      if (order.goods().line(units.lineId()).isEmpty()) {
        return refuse(UNKNOWN_LINE, units.lineId());
      }
    }
    var plan = plan(order, command);
    if (plan.isEmpty()) {
      return refuse(NOTHING_TO_CANCEL, order.orderId());
    }
    return plan.missing > 0
        ? refuse(EXCEEDS_CANCELABLE_UNITS, plan.missing + " units more than can be canceled")
        : Asking.of(order, command, plan.wanted())
            .map(Decision::<OrderEvent>accept)
            .orElseGet(
                () -> plan.tell(Account.of(state, order, command.at()), order, command).done(id));
  }

  private static Decision<OrderEvent> told(
      OrderState state, OpenOrder order, RequestCancellation command) {
    var id = command.cancellationId();
    var account = Account.of(state, order, command.at());
    var known = order.cancellations().find(id);
    if (known.isPresent()) {
      if (!saysTheSame(known.get(), command)) {
        account.contradict(Contradiction.FACT_ID_REUSED, id, "another cancellation of this id");
      }
      return account.done(id);
    }
    var plan = plan(order, command);
    plan.tell(account, order, command);
    boolean unknown =
        command.units().stream().anyMatch(one -> order.goods().line(one.lineId()).isEmpty());
    if (unknown) {
      account.contradict(Contradiction.CANCELED_UNKNOWN_UNITS, id, "lines that the order has not");
    } else if (plan.unknown > 0) {
      account.contradict(
          Contradiction.CANCELED_UNKNOWN_UNITS,
          id,
          plan.unknown + " units more than the order has");
    }
    if (plan.gone > 0) {
      account.contradict(
          Contradiction.CANCELED_AFTER_SHIPPING, id, plan.gone + " units left before");
    }
    return account.done(id);
  }

  /// The request is kept as it was made: empty units stay empty, so that a repeat is recognized
  /// whatever happened meanwhile.
  private static boolean saysTheSame(CancellationRequested known, RequestCancellation command) {
    return known.requestedBy().equals(command.requestedBy())
        && known.reason().equals(command.reason())
        && LineUnits.same(known.units(), command.units());
  }

  /// What a request comes to.
  ///
  /// @param moves units that are canceled at once
  /// @param awaiting units whose node must agree
  /// @param missing units that were asked for and cannot be canceled
  /// @param gone those of them that have left
  /// @param unknown those of them that the order has not, or not any more
  private record Plan(
      List<UnitMove> moves, List<AtNode> awaiting, int missing, int gone, int unknown) {

    /// The units that would be gone, by line, also when their node has still to agree.
    Map<String, Integer> wanted() {
      var units = new LinkedHashMap<String, Integer>();
      moves.forEach(move -> units.merge(move.lineId(), move.quantity(), Integer::sum));
      awaiting.forEach(one -> units.merge(one.lineId(), one.quantity(), Integer::sum));
      return units;
    }

    boolean isEmpty() {
      return moves.isEmpty() && awaiting.isEmpty();
    }

    Account tell(Account account, OpenOrder order, RequestCancellation command) {
      account.tell(
          new CancellationRequested(
              order.orderId(),
              command.cancellationId(),
              command.requestedBy(),
              command.reason(),
              command.units(),
              awaiting,
              command.at()));
      if (!moves.isEmpty()) {
        account.tell(
            Worth.canceled(order, command.cancellationId(), command.reason(), moves, command.at()));
      }
      return account;
    }
  }

  private static Plan plan(OpenOrder order, RequestCancellation command) {
    boolean everything = command.units().isEmpty();
    var units =
        everything
            ? order.goods().lines().values().stream()
                .map(line -> new LineUnits(line.lineId(), line.quantity()))
                .toList()
            : command.units();
    var moves = order.goods().draw(units, FREE, Canceling::isFree, Bucket.CANCELED, Belonging.SAME);
    var awaiting = new ArrayList<AtNode>();
    int missing = 0;
    int gone = 0;
    int unknown = 0;
    for (var one : units) {
      int left = one.quantity() - taken(moves, one.lineId());
      var atNodes = Agreement.cancelable(order, one.lineId(), left);
      awaiting.addAll(atNodes);
      left -= atNodes.stream().mapToInt(AtNode::quantity).sum();
      int tooMany = Math.max(0, one.quantity() - live(order, one.lineId()));
      missing += left;
      unknown += tooMany;
      gone += Math.min(left - tooMany, gone(order, one.lineId()));
    }
    return everything
        ? new Plan(moves, awaiting, 0, gone, 0)
        : new Plan(moves, awaiting, missing, gone, unknown);
  }

  /// Units that no node has in hand: also those that nobody asked a node for, and that came back
  /// out of their parcel.
  private static boolean isFree(Pile pile) {
    return Bucket.FREE.contains(pile.bucket()) || pile.fulfillmentOrderId() == null;
  }

  private static int live(OpenOrder order, String lineId) {
    return order
        .goods()
        .line(lineId)
        .map(line -> line.quantity() - line.in(Bucket.CANCELED))
        .orElse(0);
  }

  private static int gone(OpenOrder order, String lineId) {
    return order.goods().line(lineId).map(line -> line.in(GONE)).orElse(0);
  }

  private static int taken(List<UnitMove> moves, String lineId) {
    return moves.stream()
        .filter(move -> move.lineId().equals(lineId))
        .mapToInt(UnitMove::quantity)
        .sum();
  }
}
