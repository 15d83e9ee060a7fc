package io.throughline.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A claimed account and how far it was asked.
///
/// @param channel its channel
/// @param account our account there
/// @param since everything that changed before is known, by the channel's clock
/// @param seenUntil the newest change that was seen, by the channel's clock
/// @param nextPage where to go on; null to begin
/// @param failures in a row
/// @param claim what shows that it is ours
record Sweep(
    String channel,
    String account,
    Instant since,
    Instant seenUntil,
    @Nullable String nextPage,
    int failures,
    String claim) {

  Sweep seen(Instant until, @Nullable String next) {
    return new Sweep(channel, account, since, until, next, failures, claim);
  }

  Sweep begunAgain() {
    return new Sweep(channel, account, since, seenUntil, null, failures, claim);
  }
}
