package io.throughline.remote;

import io.throughline.channel.CallLimit;
import io.throughline.remote.ChannelCalls.Urgency;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How full the bucket of one account is: our own count, put right by the channel's. Shared by
/// everything in this process that calls the account; another node shows in the channel's count.
final class CallBudget {

  private static final double NANOS = 1e9;

  private final LongSupplier nanoTime;
  private double level;
  private long countedAt;

  CallBudget(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.countedAt = nanoTime.getAsLong();
  }

  /// Takes room for one call.
  ///
  /// @return how long to wait before asking again; zero when the call may go
  synchronized Duration take(CallLimit limit, Urgency urgency) {
    leak(limit);
    double room = (urgency == Urgency.SPARE ? limit.size() / 2.0 : limit.size()) - 1;
    if (level <= room) {
      level++;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((level - room) / limit.leak() * NANOS));
  }

  /// The channel counts so many calls: it may know of more than we do.
  synchronized void counted(CallLimit limit, int calls) {
    leak(limit);
    level = Math.max(level, calls);
  }

  private void leak(CallLimit limit) {
    long now = nanoTime.getAsLong();
    level = Math.max(0, level - (now - countedAt) / NANOS * limit.leak());
    countedAt = now;
  }
}
