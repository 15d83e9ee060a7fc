package io.throughline.web.api;

import io.throughline.projection.orders.WaitingApprovals.Filter;
import io.throughline.security.Caller;
import org.jspecify.annotations.Nullable;

/// Which approvals are asked for, as the parameters of a request.
///
/// @param channel of this channel
/// @param requestedBy asked for by this person or program
public record ApprovalsQuery(@Nullable String channel, @Nullable String requestedBy) {

  /// For a caller, who sees his channels only.
  public Filter filter(Caller caller) {
    return new Filter(channel, requestedBy, caller.channels());
  }
}
