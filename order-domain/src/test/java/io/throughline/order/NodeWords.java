package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;

import io.throughline.decision.DerivedId;
import io.throughline.order.command.CreateFulfillmentOrder;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.UnitsPacked;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary of nodes: what they are asked, and what they report.
public final class NodeWords {

  private NodeWords() {}

  /// The id that an order gives to its so-manieth request to a node.
  public static String request(int number) {
    return DerivedId.of(ORDER, "fulfillment", String.valueOf(number)).toString();
  }

  public static CreateFulfillmentOrder askNode(String id, String node, LineUnits... units) {
    return new CreateFulfillmentOrder(ID, id, node, List.of(units), AT);
  }

  public static FulfillmentOrderCreated nodeAsked(String id, String node, UnitMove... moves) {
    return nodeAsked(id, node, null, List.of(moves));
  }

  public static FulfillmentOrderCreated nodeAsked(
      String id, String node, @Nullable String policyVersion, List<UnitMove> moves) {
    return new FulfillmentOrderCreated(ORDER, id, node, moves, policyVersion, AT);
  }

  public static RecordFulfillmentResponse acceptRequest(String id) {
    return new RecordFulfillmentResponse(ID, id, true, "WMS-7", null, HAPPENED, AT);
  }

  public static FulfillmentRequestAccepted requestAccepted(String id) {
    return new FulfillmentRequestAccepted(ORDER, id, "WMS-7", HAPPENED, AT);
  }

  public static RecordFulfillmentResponse rejectRequest(String id) {
    return new RecordFulfillmentResponse(ID, id, false, null, "NO_CAPACITY", HAPPENED, AT);
  }

  public static FulfillmentRequestRejected requestRejected(String id, UnitMove... moves) {
    return new FulfillmentRequestRejected(ORDER, id, "NO_CAPACITY", List.of(moves), HAPPENED, AT);
  }

  public static HoldPlaced nodeRejected(String holdId) {
    return StockWords.byPolicy(holdId, "NODE_REJECTED", "NO_CAPACITY", "operations", "reserve");
  }

  public static RecordPick pick(String id, String request, LineUnits... units) {
    return new RecordPick(ID, id, request, List.of(units), HAPPENED, AT);
  }

  public static UnitsPicked picked(String id, String request, LineUnits units, UnitMove... moves) {
    return new UnitsPicked(ORDER, id, request, List.of(units), List.of(moves), HAPPENED, AT);
  }

  public static RecordShortage miss(String id, String request, LineUnits... units) {
    return new RecordShortage(ID, id, request, List.of(units), "NOT_FOUND", HAPPENED, AT);
  }

  public static UnitsShortPicked missed(
      String id, String request, @Nullable String node, LineUnits units, UnitMove... moves) {
    return new UnitsShortPicked(
        ORDER, id, request, node, List.of(units), "NOT_FOUND", List.of(moves), HAPPENED, AT);
  }

  public static RecordPack pack(String id, String request, LineUnits... units) {
    return new RecordPack(ID, id, request, List.of(units), HAPPENED, AT);
  }

  public static UnitsPacked packed(String id, String request, LineUnits units, UnitMove... moves) {
    return new UnitsPacked(ORDER, id, request, List.of(units), List.of(moves), HAPPENED, AT);
  }

  public static EscalateSilentNode escalateSilence(String id) {
    return new EscalateSilentNode(ID, id, AT);
  }
}
