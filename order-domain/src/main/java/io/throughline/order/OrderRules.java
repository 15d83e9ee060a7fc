package io.throughline.order;

import io.throughline.decision.Decision;
import io.throughline.order.acknowledgement.Acknowledging;
import io.throughline.order.anomaly.Settling;
import io.throughline.order.approval.Approving;
import io.throughline.order.cancellation.Agreement;
import io.throughline.order.cancellation.Canceling;
import io.throughline.order.change.Changing;
import io.throughline.order.channelupdate.Updating;
import io.throughline.order.closing.Closing;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.ApprovalCommand;
import io.throughline.order.command.ApproveOrder;
import io.throughline.order.command.ApproveRequest;
import io.throughline.order.command.CareCommand;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.command.ChannelCommand;
import io.throughline.order.command.CloseOrder;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.CreateFulfillmentOrder;
import io.throughline.order.command.DeclineRequest;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.EscalateApproval;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.GoodsCommand;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.IntakeCommand;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.MoneyCommand;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationAdjustment;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.command.RecordChannelUpdate;
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
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordReservationDecline;
import io.throughline.order.command.RecordReservationRevocation;
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
import io.throughline.order.command.ReturnCommand;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.dispute.Disputing;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.fulfillment.NodeAnswers;
import io.throughline.order.fulfillment.NodeWork;
import io.throughline.order.fulfillment.Releasing;
import io.throughline.order.hold.Holding;
import io.throughline.order.intake.Completion;
import io.throughline.order.intake.Intake;
import io.throughline.order.payment.Authorizing;
import io.throughline.order.payment.Capturing;
import io.throughline.order.payment.WritingOff;
import io.throughline.order.progress.Advancing;
import io.throughline.order.refund.Granting;
import io.throughline.order.refund.Refunding;
import io.throughline.order.reservation.Reserving;
import io.throughline.order.reservation.StockAnswers;
import io.throughline.order.returns.Receiving;
import io.throughline.order.returns.Returning;
import io.throughline.order.sale.Selling;
import io.throughline.order.service.ServiceDesk;
import io.throughline.order.shipment.ParcelEnds;
import io.throughline.order.shipment.Shipping;
import io.throughline.order.shipment.Tracking;
import io.throughline.order.state.OrderState;

/// Every rule by which an order decides, command by command. Read it as the table of contents of
/// what an order can be asked and told; the rules themselves lie one package a feature.
public final class OrderRules {

  private OrderRules() {}

  /// What an order in this state answers to this command.
  public static Decision<OrderEvent> decide(OrderState state, OrderCommand asked) {
    return switch (asked) {
      case IntakeCommand command -> intake(state, command);
      case GoodsCommand command -> goods(state, command);
      case MoneyCommand command -> money(state, command);
      case CareCommand command -> care(state, command);
      case ReturnCommand command -> returns(state, command);
      case ChannelCommand command -> channel(state, command);
      case ApprovalCommand command -> approval(state, command);
    };
  }

  private static Decision<OrderEvent> intake(OrderState state, IntakeCommand asked) {
    return switch (asked) {
      case ReceiveOrder command -> Intake.receive(state, command);
      case ValidateOrder command -> Intake.validate(state, command);
      case RejectOrder command -> Intake.reject(state, command);
      case EnrichOrder command -> Completion.enrich(state, command);
      case MapLine command -> Completion.map(state, command);
      case ApproveOrder command -> Completion.approve(state, command);
      case RecordRiskAssessment command -> Completion.assess(state, command);
      case PlaceHold command -> Holding.place(state, command);
      case ReleaseHold command -> Holding.release(state, command);
      case UpholdHold command -> Holding.uphold(state, command);
      case EscalateHold command -> Holding.escalate(state, command);
    };
  }

  private static Decision<OrderEvent> goods(OrderState state, GoodsCommand asked) {
    return switch (asked) {
      case RequestReservation command -> Reserving.request(state, command);
      case ReleaseReservation command -> Reserving.release(state, command);
      case ExpireReservation command -> Reserving.expire(state, command);
      case RecordReservation command -> StockAnswers.promised(state, command);
      case RecordReservationDecline command -> StockAnswers.declined(state, command);
      case RecordReservationRevocation command -> StockAnswers.revoked(state, command);
      case CreateFulfillmentOrder command -> Releasing.create(state, command);
      case RecordFulfillmentResponse command -> NodeAnswers.response(state, command);
      case RecordPick command -> NodeWork.picked(state, command);
      case RecordShortage command -> NodeWork.missed(state, command);
      case RecordPack command -> NodeWork.packed(state, command);
      case EscalateSilentNode command -> NodeAnswers.silent(state, command);
      case ConfirmShipment command -> Shipping.confirm(state, command);
      case VoidShipment command -> ParcelEnds.voided(state, command);
      case RecordDelivery command -> ParcelEnds.delivered(state, command);
      case RecordParcelLoss command -> ParcelEnds.lost(state, command);
      case RecordTracking command -> Tracking.tracked(state, command);
      case RecordDeliveryFailure command -> Tracking.failed(state, command);
      case RequestCancellation command -> Canceling.request(state, command);
      case RecordCancellationResponse command -> Agreement.response(state, command);
      case ChangeAddress command -> Changing.address(state, command);
      case ChangeQuantity command -> Changing.quantity(state, command);
    };
  }

  private static Decision<OrderEvent> money(OrderState state, MoneyCommand asked) {
    return switch (asked) {
      case RecordAuthorization command -> Authorizing.promised(state, command);
      case RecordAuthorizationAdjustment command -> Authorizing.adjusted(state, command);
      case RecordAuthorizationFailure command -> Authorizing.failed(state, command);
      case RecordAuthorizationEnd command -> Authorizing.ended(state, command);
      case RequestCapture command -> Capturing.request(state, command);
      case RecordCapture command -> Capturing.captured(state, command);
      case RecordCaptureFailure command -> Capturing.failed(state, command);
      case WriteOffBalance command -> WritingOff.writeOff(state, command);
      case GrantRefund command -> Granting.grant(state, command);
      case RequestRefund command -> Granting.request(state, command);
      case RecordRefund command -> Refunding.refunded(state, command);
      case RecordRefundFailure command -> Refunding.failed(state, command);
      case RecordRefundReversal command -> Refunding.reversed(state, command);
      case RecordSale command -> Selling.told(state, command);
      case RecordValueIssue command -> Selling.issued(state, command);
      case RecordDispute command -> Disputing.told(state, command);
    };
  }

  private static Decision<OrderEvent> returns(OrderState state, ReturnCommand asked) {
    return switch (asked) {
      case RecordReturn command -> Returning.told(state, command);
      case RecordReturnReceipt command -> Receiving.received(state, command);
      case RecordReturnDisposition command -> Receiving.dispositioned(state, command);
    };
  }

  private static Decision<OrderEvent> channel(OrderState state, ChannelCommand asked) {
    return switch (asked) {
      case RecordChannelUpdate command -> Updating.told(state, command);
      case RecordChannelAcknowledgement command -> Acknowledging.answered(state, command);
    };
  }

  private static Decision<OrderEvent> approval(OrderState state, ApprovalCommand asked) {
    return switch (asked) {
      case ApproveRequest command -> Approving.approve(state, command);
      case DeclineRequest command -> Approving.decline(state, command);
      case EscalateApproval command -> Approving.escalate(state, command);
    };
  }

  private static Decision<OrderEvent> care(OrderState state, CareCommand asked) {
    return switch (asked) {
      case AdvanceOrder command -> Advancing.advance(state, command);
      case AddNote command -> ServiceDesk.note(state, command);
      case LinkTicket command -> ServiceDesk.link(state, command);
      case CloseTicket command -> ServiceDesk.close(state, command);
      case SettleAnomaly command -> Settling.settle(state, command);
      case CloseOrder command -> Closing.close(state, command);
      case ReopenOrder command -> Closing.reopen(state, command);
    };
  }
}
