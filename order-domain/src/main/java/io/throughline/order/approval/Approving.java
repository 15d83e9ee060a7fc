package io.throughline.order.approval;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.APPROVAL_DECLINED;
import static io.throughline.order.command.Refusal.APPROVAL_GIVEN;
import static io.throughline.order.command.Refusal.SAME_PERSON;
import static io.throughline.order.command.Refusal.UNKNOWN_APPROVAL;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Canceling;
import io.throughline.order.command.ApprovalCommand;
import io.throughline.order.command.ApproveRequest;
import io.throughline.order.command.DeclineRequest;
import io.throughline.order.command.EscalateApproval;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.payment.WritingOff;
import io.throughline.order.refund.Granting;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Approval;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import java.util.ArrayList;
import java.util.function.BiFunction;

/// The rules of the second person's answer.
public final class Approving {

  private Approving() {}

  /// Agrees. What was asked for is decided anew, by the rules and the order of now: what they
  /// refuse is refused, and goes on waiting.
  public static Decision<OrderEvent> approve(OrderState state, ApproveRequest command) {
    return of(
        state,
        command,
        (order, approval) ->
            switch (approval.answer()) {
              case GIVEN -> alreadyDone(command.approvalId());
              case DECLINED -> refuse(APPROVAL_DECLINED, command.approvalId());
              case NONE ->
                  approval.requested().requestedBy().equals(command.by())
                      ? refuse(SAME_PERSON, command.by())
                      : approved(state, approval.requested(), command);
            });
  }

  private static Decision<OrderEvent> approved(
      OrderState state, ApprovalRequested asked, ApproveRequest command) {
    var given = new ApprovalGiven(asked.orderId(), asked.approvalId(), command.by(), command.at());
    return switch (takeEffect(state, asked, command)) {
      case Decision.Accepted<OrderEvent>(var events) -> {
        var all = new ArrayList<OrderEvent>();
        all.add(given);
        all.addAll(events);
        yield accept(all);
      }
      case Decision.AlreadyDone<OrderEvent> _ -> accept(given);
      case Decision.Refused<OrderEvent> refused -> refused;
    };
  }

  private static Decision<OrderEvent> takeEffect(
      OrderState state, ApprovalRequested asked, ApproveRequest command) {
    var id = command.orderId();
    var refund = asked.refund();
    if (refund != null) {
      return Granting.approved(
          state,
          new GrantRefund(
              id,
              asked.approvalId(),
              asked.amount(),
              refund.cause(),
              refund.reason(),
              refund.note(),
              command.at()));
    }
    var cancellation = asked.cancellation();
    if (cancellation != null) {
      return Canceling.approved(
          state,
          new RequestCancellation(
              id,
              asked.approvalId(),
              cancellation.requestedBy(),
              cancellation.reason(),
              cancellation.units(),
              command.at()));
    }
    return writeOff(state, asked, command);
  }

  private static Decision<OrderEvent> writeOff(
      OrderState state, ApprovalRequested asked, ApproveRequest command) {
    var writeOff = asked.writeOff();
    if (writeOff == null) {
      throw new IllegalStateException(asked.approvalId() + " asks for nothing");
    }
    return WritingOff.approved(
        state,
        asked,
        new WriteOffBalance(
            command.orderId(),
            asked.approvalId(),
            writeOff.reason(),
            writeOff.note(),
            null,
            command.businessDay(),
            command.at()));
  }

  /// Declines, or takes back what one asked for oneself. The same again is done already.
  public static Decision<OrderEvent> decline(OrderState state, DeclineRequest command) {
    return of(
        state,
        command,
        (order, approval) ->
            switch (approval.answer()) {
              case GIVEN -> refuse(APPROVAL_GIVEN, command.approvalId());
              case DECLINED -> alreadyDone(command.approvalId());
              case NONE ->
                  accept(
                      new ApprovalDeclined(
                          order.orderId(),
                          command.approvalId(),
                          command.by(),
                          command.reason(),
                          command.at()));
            });
  }

  /// Makes work for a person of a request that nobody answered in time.
  public static Decision<OrderEvent> escalate(OrderState state, EscalateApproval command) {
    return of(
        state,
        command,
        (order, approval) ->
            approval.open()
                ? Account.of(state, order, command.at())
                    .contradict(
                        Contradiction.APPROVAL_OVERDUE,
                        command.approvalId(),
                        "%s of %s waits for a second person"
                            .formatted(approval.requested().kind(), approval.requested().amount()))
                    .done(command.approvalId())
                : alreadyDone(command.approvalId()));
  }

  private static Decision<OrderEvent> of(
      OrderState state,
      ApprovalCommand command,
      BiFunction<OpenOrder, Approval, Decision<OrderEvent>> rule) {
    return Standing.known(
        state,
        command,
        order ->
            order
                .approvals()
                .find(command.approvalId())
                .map(approval -> rule.apply(order, approval))
                .orElseGet(() -> refuse(UNKNOWN_APPROVAL, command.approvalId())));
  }
}
