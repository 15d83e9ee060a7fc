package io.throughline.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An effect as people see it.
///
/// @param effectId its id: that of the event that decided it
/// @param kind {@code SHIPMENT}, {@code TRACKING} or {@code CANCELLATION}
/// @param orderId the order
/// @param subjectId the parcel or the cancellation
/// @param channel who is told
/// @param account our account there
/// @param status {@code PENDING}, {@code TOLD}, {@code REFUSED}, {@code NEEDLESS} or {@code DEAD}
/// @param attempts failed ones
/// @param reason why not yet, or why not at all; null when there is none
/// @param reference the channel's own id of it; null when there is none
/// @param intendedAt when it was decided, our clock
/// @param nextAttemptAt when it is tried next, our clock; null when it is not
/// @param settledAt when it was over, our clock; null when it is not
public record ListedEffect(
    String effectId,
    String kind,
    String orderId,
    String subjectId,
    String channel,
    String account,
    String status,
    int attempts,
    @Nullable String reason,
    @Nullable String reference,
    Instant intendedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant settledAt) {}
