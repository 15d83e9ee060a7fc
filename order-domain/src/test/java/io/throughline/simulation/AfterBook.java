package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.order.event.ChannelUpdateRecorded;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnReopened;
import io.throughline.order.event.ReturnRequested;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What comes after an order was sent: returns, disputes, and the channel's newer words. No clock
/// of a reporter goes back.
final class AfterBook {

  private final Set<String> openReturns = new HashSet<>();
  private final Map<String, DisputeEvent> disputes = new HashMap<>();
  private final Map<String, Instant> told = new HashMap<>();

  void saw(OrderEvent event) {
    switch (event) {
      case ReturnRequested e -> stands(e.returnId(), true, e.occurredAt());
      case ReturnApproved e -> stands(e.returnId(), true, e.occurredAt());
      case ReturnReopened e -> {
        unless(!openReturns.contains(e.returnId()), "REOPENED_OPEN_RETURN", "%s", e);
        stands(e.returnId(), true, e.occurredAt());
      }
      case ReturnDeclined e -> stands(e.returnId(), false, e.occurredAt());
      case ReturnClosed e -> stands(e.returnId(), false, e.occurredAt());
      case ReturnCanceled e -> stands(e.returnId(), false, e.occurredAt());
      case DisputeEvent e -> {
        forward("dispute " + e.disputeId(), e.occurredAt(), e);
        disputes.put(e.disputeId(), e);
      }
      case ChannelUpdateRecorded e when !e.stale() -> forward("channel", e.channelAt(), e);
      case ChannelUpdateRecorded e ->
          unless(
              e.channelAt().isBefore(told.getOrDefault("channel", Instant.MIN)),
              "STALE_WORD_IS_OLDER",
              "%s",
              e);
      default -> {}
    }
  }

  private void stands(String returnId, boolean open, Instant at) {
    forward("return " + returnId, at, returnId);
    if (open) {
      openReturns.add(returnId);
    } else {
      openReturns.remove(returnId);
    }
  }

  private void forward(String whose, Instant at, Object event) {
    var before = told.put(whose, at);
    unless(before == null || !at.isBefore(before), "NEWEST_WORD_COUNTS", "%s", event);
  }

  boolean returnsOpen() {
    return !openReturns.isEmpty();
  }

  boolean disputesOpen() {
    return disputes.values().stream().anyMatch(newest -> !(newest instanceof DisputeResolved));
  }

  /// Whether the payer's bank may pay back. An inquiry moves no money.
  boolean contested() {
    return disputes.values().stream()
        .anyMatch(newest -> !(newest instanceof DisputeResolved) && !newest.inquiry());
  }
}
