package io.throughline.web.api;

import io.throughline.outbox.OutboxFilter;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which effects are asked for, as the parameters of a request.
///
/// @param status {@code PENDING}, {@code TOLD}, {@code REFUSED}, {@code NEEDLESS} or {@code DEAD}
/// @param kind {@code SHIPMENT}, {@code TRACKING} or {@code CANCELLATION}
/// @param channel of this channel
/// @param account of this account
/// @param orderId of this order
/// @param reason with this reason
record OutboxQuery(
    @Nullable String status,
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String orderId,
    @Nullable String reason) {

  OutboxFilter filter(Caller caller) {
    if (status != null && !OutboxFilter.STATUSES.contains(status)) {
      throw ApiProblems.invalidParameter(
          "status", "one of " + String.join(", ", new TreeSet<>(OutboxFilter.STATUSES)));
    }
    return new OutboxFilter(status, kind, channel, account, orderId, reason, caller.channels());
  }
}
