package io.throughline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts wrong keys: ten a minute from one address, and ten a minute for one key id, are told that
/// they are wrong; the next ones are told to wait.
///
/// Only wrong keys are refused so. A right one always passes: it is no guess, and otherwise anybody
/// could lock out a key by guessing at its id, or everybody behind one proxy by guessing at all.
final class FailedAttempts {

  private static final int ALLOWED = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 20_000;

  private final Ticker ticker;
  private final Cache<String, Window> windows;

  FailedAttempts(Ticker ticker) {
    this.ticker = ticker;
    this.windows =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(WINDOW)
            .maximumSize(REMEMBERED)
            .build();
  }

  /// Notes a failure.
  ///
  /// @param keyId the id of the key that was presented, if it had the form of a key
  /// @return how long to wait, when there were too many
  Optional<Duration> failed(String address, Optional<String> keyId) {
    var waits = new Duration[] {count("address " + address), Duration.ZERO};
    keyId.ifPresent(id -> waits[1] = count("key " + id));
    var longest = waits[0].compareTo(waits[1]) > 0 ? waits[0] : waits[1];
    return Optional.of(longest).filter(Duration::isPositive);
  }

  private Duration count(String whose) {
    var window = windows.get(whose, any -> new Window(ticker.read(), new AtomicInteger()));
    if (window.failures().incrementAndGet() <= ALLOWED) {
      return Duration.ZERO;
    }
    var rest = WINDOW.minusNanos(ticker.read() - window.startedNanos());
    return rest.isPositive() ? rest : Duration.ofSeconds(1);
  }

  private record Window(long startedNanos, AtomicInteger failures) {}
}
