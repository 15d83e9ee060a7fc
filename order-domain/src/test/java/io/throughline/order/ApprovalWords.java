package io.throughline.order;

import static io.throughline.order.MoneyWords.TODAY;
import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.order.command.ApproveRequest;
import io.throughline.order.command.DeclineRequest;
import io.throughline.order.command.EscalateApproval;
import io.throughline.order.command.Requester;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.terms.AskedCancellation;
import io.throughline.order.terms.AskedRefund;
import io.throughline.order.terms.AskedWriteOff;
import io.throughline.order.terms.LineUnits;
import java.util.List;

/// The vocabulary of the second person. Ann asks, Bob answers.
public final class ApprovalWords {

  public static final String ANN = "person:ann";
  public static final String BOB = "person:bob";

  private ApprovalWords() {}

  /// Ann, who may decide so much alone.
  public static Requester ann(String limit) {
    return person(ANN, limit);
  }

  /// Bob, who may decide so much alone.
  public static Requester bob(String limit) {
    return person(BOB, limit);
  }

  private static Requester person(String by, String limit) {
    return new Requester(by, new PolicyInForce("v3", PolicyWords.secondPersonAbove(usd(limit))));
  }

  public static ApprovalRequested refundWaits(String id, String amount) {
    return new ApprovalRequested(
        ORDER,
        id,
        "REFUND",
        usd(amount),
        new AskedRefund("GOODWILL", "LATE", ""),
        null,
        null,
        ANN,
        "v3",
        AT);
  }

  public static ApprovalRequested cancellationWaits(
      String id, String by, String amount, LineUnits... units) {
    return new ApprovalRequested(
        ORDER,
        id,
        "CANCELLATION",
        usd(amount),
        null,
        new AskedCancellation(by, "CHANGED_MIND", List.of(units)),
        null,
        ANN,
        "v3",
        AT);
  }

  public static ApprovalRequested writeOffWaits(String id, String direction, String amount) {
    return new ApprovalRequested(
        ORDER,
        id,
        "WRITE_OFF",
        usd(amount),
        null,
        null,
        new AskedWriteOff(direction, "SMALL_DIFFERENCE", ""),
        ANN,
        "v3",
        AT);
  }

  public static ApproveRequest approve(String id, String by) {
    return new ApproveRequest(ID, id, by, TODAY, AT);
  }

  public static ApprovalGiven given(String id) {
    return new ApprovalGiven(ORDER, id, BOB, AT);
  }

  public static DeclineRequest decline(String id, String by) {
    return new DeclineRequest(ID, id, by, "TOO_MUCH", AT);
  }

  public static ApprovalDeclined declined(String id) {
    return new ApprovalDeclined(ORDER, id, BOB, "TOO_MUCH", AT);
  }

  public static EscalateApproval escalate(String id) {
    return new EscalateApproval(ID, id, AT);
  }

  public static AnomalyRecorded overdue(String id, String detail) {
    return new AnomalyRecorded(
        ORDER,
        "APPROVAL_OVERDUE:" + id,
        "APPROVAL_OVERDUE",
        "MEDIUM",
        detail,
        "Have a second person approve or decline what was asked for.",
        "shopify",
        AT);
  }
}
