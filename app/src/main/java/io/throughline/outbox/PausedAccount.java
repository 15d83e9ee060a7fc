package io.throughline.outbox;

import java.time.Instant;

/// An account that gets nothing for a while.
///
/// @param channel its channel
/// @param account our account there
/// @param failures of the channel, in a row
/// @param pausedUntil when it is tried again, our clock
/// @param reason what the channel answered last
public record PausedAccount(
    String channel, String account, int failures, Instant pausedUntil, String reason) {}
