package io.throughline.policy;

import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.decision.Envelope;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.ApprovalGiven;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.FulfillmentRequestAccepted;
import io.throughline.order.event.FulfillmentRequestRejected;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.UnitsReserved;
import io.throughline.policy.deadline.Deadline;
import io.throughline.policy.deadline.Deadline.ApprovalDue;
import io.throughline.policy.deadline.Deadline.HoldDue;
import io.throughline.policy.deadline.Deadline.NodeSilent;
import io.throughline.policy.deadline.Deadline.UnpaidReservation;
import io.throughline.policy.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/// Where the channel's policy gives something a time, the time is kept: stock waits for its money,
/// a hold for its decision, an approval for its second person, a request for its node's answer.
/// Whether the time still matters when it is over, the order decides.
@ProcessingGroup(WhenTimeMattersThenSetDeadline.GROUP)
@DisallowReplay
public final class WhenTimeMattersThenSetDeadline {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-set-deadline";

  private final Deadlines deadlines;
  private final Policies policies;

  /// A reaction that keeps its deadlines here and asks for policies there.
  public WhenTimeMattersThenSetDeadline(Deadlines deadlines, Policies policies) {
    this.deadlines = deadlines;
    this.policies = policies;
  }

  @EventHandler
  void react(
      UnitsReserved event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    schedule(
        new UnpaidReservation(new OrderId(event.orderId()), event.reservationId()),
        recordedAt,
        policy(channel, account).unpaidReservationExpiresAfter());
  }

  @EventHandler
  void react(
      FulfillmentOrderCreated event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    schedule(
        new NodeSilent(new OrderId(event.orderId()), event.fulfillmentOrderId()),
        recordedAt,
        policy(channel, account).nodeSilentAfter());
  }

  @EventHandler
  void react(
      HoldPlaced event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    var hold = new HoldDue(new OrderId(event.orderId()), event.holdId());
    var dueAt = event.dueAt();
    if (dueAt == null) {
      schedule(hold, recordedAt, policy(channel, account).holdDueAfter());
    } else {
      deadlines.schedule(hold.deadlineId(), dueAt, hold);
    }
  }

  @EventHandler
  void react(
      ApprovalRequested event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    schedule(
        new ApprovalDue(new OrderId(event.orderId()), event.approvalId()),
        recordedAt,
        policy(channel, account).holdDueAfter());
  }

  @EventHandler
  void react(ApprovalGiven event) {
    cancel(new ApprovalDue(new OrderId(event.orderId()), event.approvalId()));
  }

  @EventHandler
  void react(ApprovalDeclined event) {
    cancel(new ApprovalDue(new OrderId(event.orderId()), event.approvalId()));
  }

  @EventHandler
  void react(HoldReleased event) {
    cancel(new HoldDue(new OrderId(event.orderId()), event.holdId()));
  }

  @EventHandler
  void react(FulfillmentRequestAccepted event) {
    cancel(new NodeSilent(new OrderId(event.orderId()), event.fulfillmentOrderId()));
  }

  @EventHandler
  void react(FulfillmentRequestRejected event) {
    cancel(new NodeSilent(new OrderId(event.orderId()), event.fulfillmentOrderId()));
  }

  private AccountPolicy policy(String channel, String account) {
    return policies.of(channel, account).policy();
  }

  private void schedule(Deadline what, Instant from, @Nullable Duration wait) {
    if (wait != null) {
      deadlines.schedule(what.deadlineId(), from.plus(wait), what);
    }
  }

  private void cancel(Deadline what) {
    deadlines.cancel(what.deadlineId());
  }
}
