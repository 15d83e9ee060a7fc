package io.throughline.web.command;

import io.throughline.order.command.AddNote;
import io.throughline.order.command.ApproveOrder;
import io.throughline.order.command.ApproveRequest;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.command.CloseOrder;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.CreateFulfillmentOrder;
import io.throughline.order.command.DeclineRequest;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationAdjustment;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.ReleaseReservation;
import io.throughline.order.command.ReopenOrder;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.RequestCapture;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.security.Scope;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every command that can be given to an order over the API: its name, its place below {@code
/// /api/orders/{orderId}}, and the record it is read into. The body has the record's own
/// components; what stands in the path, the order and our clock are not in it.
public enum OrderAction {
  PLACE_HOLD("/holds", PlaceHold.class),
  RELEASE_HOLD("/holds/{holdId}/release", ReleaseHold.class),
  UPHOLD_HOLD("/holds/{holdId}/uphold", UpholdHold.class),
  REJECT("/reject", RejectOrder.class),
  APPROVE("/approve", ApproveOrder.class),
  ENRICH("/enrichments", EnrichOrder.class),
  MAP_LINE("/lines/{lineId}/sku", MapLine.class),
  ASSESS_RISK("/risk-assessments", RecordRiskAssessment.class),
  REQUEST_RESERVATION("/reservations", RequestReservation.class),
  RELEASE_RESERVATION("/reservations/{reservationId}/release", ReleaseReservation.class),
  CREATE_FULFILLMENT_ORDER("/fulfillment-orders", CreateFulfillmentOrder.class),
  RESPOND_TO_FULFILLMENT_ORDER(
      "/fulfillment-orders/{fulfillmentOrderId}/response", RecordFulfillmentResponse.class),
  PICK("/fulfillment-orders/{fulfillmentOrderId}/picks", RecordPick.class),
  SHORT_PICK("/fulfillment-orders/{fulfillmentOrderId}/shortages", RecordShortage.class),
  PACK("/fulfillment-orders/{fulfillmentOrderId}/packs", RecordPack.class),
  SHIP("/shipments", ConfirmShipment.class),
  VOID_SHIPMENT("/shipments/{shipmentId}/void", VoidShipment.class),
  TRACK("/shipments/{shipmentId}/tracking", RecordTracking.class),
  DELIVER("/shipments/{shipmentId}/delivery", RecordDelivery.class),
  FAIL_DELIVERY("/shipments/{shipmentId}/delivery-failures", RecordDeliveryFailure.class),
  LOSE_PARCEL("/shipments/{shipmentId}/loss", RecordParcelLoss.class),
  CANCEL("/cancellations", RequestCancellation.class),
  RESPOND_TO_CANCELLATION(
      "/cancellations/{cancellationId}/response", RecordCancellationResponse.class),
  CHANGE_ADDRESS("/address-changes", ChangeAddress.class),
  CHANGE_QUANTITY("/quantity-changes", ChangeQuantity.class),
  AUTHORIZE("/authorizations", RecordAuthorization.class),
  FAIL_AUTHORIZATION("/authorizations/{authorizationId}/failure", RecordAuthorizationFailure.class),
  END_AUTHORIZATION("/authorizations/{authorizationId}/end", RecordAuthorizationEnd.class),
  ADJUST_AUTHORIZATION(
      "/authorizations/{authorizationId}/adjustments", RecordAuthorizationAdjustment.class),
  REQUEST_CAPTURE("/captures/{captureId}/request", RequestCapture.class),
  CAPTURE("/captures", RecordCapture.class),
  FAIL_CAPTURE("/captures/{captureId}/failure", RecordCaptureFailure.class),
  WRITE_OFF("/write-offs", WriteOffBalance.class),
  GRANT_REFUND("/refunds", GrantRefund.class),
  REQUEST_REFUND("/refunds/{refundId}/request", RequestRefund.class),
  REFUND("/refunds/{refundId}/execution", RecordRefund.class),
  FAIL_REFUND("/refunds/{refundId}/failure", RecordRefundFailure.class),
  REVERSE_REFUND("/refunds/{refundId}/reversal", RecordRefundReversal.class),
  SELL("/sales", RecordSale.class),
  ISSUE_VALUE("/issued-values", RecordValueIssue.class),
  RETURN("/returns", RecordReturn.class),
  RECEIVE_RETURN("/returns/{returnId}/receipts", RecordReturnReceipt.class),
  DISPOSE_RETURN("/returns/{returnId}/dispositions", RecordReturnDisposition.class),
  DISPUTE("/disputes", RecordDispute.class),
  APPROVE_REQUEST("/approvals/{approvalId}/approve", ApproveRequest.class),
  DECLINE_REQUEST("/approvals/{approvalId}/decline", DeclineRequest.class),
  NOTE("/notes", AddNote.class),
  LINK_TICKET("/tickets", LinkTicket.class),
  CLOSE_TICKET("/tickets/{ticketId}/close", CloseTicket.class),
  CLOSE("/close", CloseOrder.class),
  REOPEN("/reopen", ReopenOrder.class);

  /// Where all of them lie.
  static final String BASE = "/api/orders/{orderId}";

  private static final Map<String, OrderAction> BY_TEXT = by(OrderAction::text);
  private static final Map<String, OrderAction> BY_PATH = by(OrderAction::path);

  private final String text;
  private final String path;
  private final Class<? extends OrderCommand> command;

  @SuppressWarnings("ImmutableEnumChecker") // a list of toList
  private final List<String> components;

  OrderAction(String place, Class<? extends OrderCommand> command) {
    this.text = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.path = BASE + place;
    this.command = command;
    this.components =
        Arrays.stream(command.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static Map<String, OrderAction> by(Function<OrderAction, String> name) {
    return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(name, action -> action));
  }

  /// The action of this name.
  static Optional<OrderAction> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /// The action of this path.
  static OrderAction at(String path) {
    return Objects.requireNonNull(BY_PATH.get(path));
  }

  /// What a command of it is called by its caller: its first component beside the order that is an
  /// id; empty when it has none.
  Optional<String> idName() {
    return components.stream()
        .filter(name -> name.endsWith("Id") && !name.equals("orderId"))
        .findFirst();
  }

  /// Its name in a request for many, such as {@code place-hold}.
  public String text() {
    return text;
  }

  /// Its path, with the parts of it that the body leaves out.
  public String path() {
    return path;
  }

  /// Whether the command has a component of this name.
  boolean has(String component) {
    return components.contains(component);
  }

  /// What the body is read into.
  public Class<? extends OrderCommand> command() {
    return command;
  }

  /// Whether it tells of something that happened, and does not ask for it: such a command is never
  /// refused, and whoever only reports need not be allowed to decide.
  public boolean reports() {
    return command.getSimpleName().startsWith("Record")
        || command.equals(ConfirmShipment.class)
        || command.equals(VoidShipment.class)
        || command.equals(LinkTicket.class)
        || command.equals(CloseTicket.class);
  }

  private boolean answersARequest() {
    return this == APPROVE_REQUEST || this == DECLINE_REQUEST;
  }

  /// What a key must be allowed for it.
  public Scope scope() {
    return answersARequest()
        ? Scope.REFUNDS_APPROVE
        : reports() ? Scope.ORDERS_REPORT : Scope.ORDERS_DECIDE;
  }
}
