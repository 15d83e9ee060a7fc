package io.throughline.order.state;

import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalEvent;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import java.util.Map;
import java.util.Optional;

/// All requests that ever needed a second person.
///
/// @param byId requests by the id of their refund or cancellation, in the order of asking
public record Approvals(Map<String, Approval> byId) {

  static final Approvals NONE = new Approvals(Map.of());

  /// A request; empty when there is none of this id.
  public Optional<Approval> find(String approvalId) {
    return Optional.ofNullable(byId.get(approvalId));
  }

  /// Whether any request still waits.
  public boolean open() {
    return byId.values().stream().anyMatch(Approval::open);
  }

  /// Whether a second person agreed to this refund or cancellation.
  ///
  /// @param kind {@code REFUND} or {@code CANCELLATION}
  public boolean given(String kind, String id) {
    return find(id)
        .filter(approval -> approval.requested().kind().equals(kind))
        .filter(approval -> approval.answer() == Approval.Answer.GIVEN)
        .isPresent();
  }

  Approvals evolve(ApprovalEvent event) {
    return switch (event) {
      case ApprovalRequested requested -> with(new Approval(requested, Approval.Answer.NONE));
      case ApprovalGiven _ -> answer(event, Approval.Answer.GIVEN);
      case ApprovalDeclined _ -> answer(event, Approval.Answer.DECLINED);
    };
  }

  private Approvals answer(ApprovalEvent event, Approval.Answer answer) {
    var asked = byId.get(event.approvalId());
    if (asked == null) {
      throw new IllegalStateException(
          "%s of %s was answered before it was asked for"
              .formatted(event.approvalId(), event.orderId()));
    }
    return with(asked.answered(answer));
  }

  private Approvals with(Approval one) {
    return new Approvals(Entries.with(byId, one.requested().approvalId(), one));
  }
}
