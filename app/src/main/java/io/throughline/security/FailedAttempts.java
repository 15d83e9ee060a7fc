package io.throughline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts wrong keys and passwords: ten a minute from one address, and ten a minute for one key id
/// or user name, are told that they are wrong; the next ones are told to wait.
///
/// A right key always passes: it is no guess, and otherwise anybody could lock out a key by
/// guessing at its id. A password can be guessed, so after ten failures not even the right one
/// passes until the minute is over: it is not looked at.
public final class FailedAttempts {

  private static final String ADDRESS = "address ";
  private static final String KEY = "key ";
  private static final String NAME = "name ";
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
  public Optional<Duration> failed(String address, Optional<String> keyId) {
    var waits = new Duration[] {count(ADDRESS + address), Duration.ZERO};
    keyId.ifPresent(id -> waits[1] = count(KEY + id));
    var longest = waits[0].compareTo(waits[1]) > 0 ? waits[0] : waits[1];
    return Optional.of(longest).filter(Duration::isPositive);
  }

  /// Counts an attempt with a password as failed before it is looked at, so that many at once are
  /// not more than ten either; {@link #succeeded} takes it back.
  ///
  /// @return how long to wait, when there were too many: then the password is not looked at
  public Optional<Duration> attempt(String address, String userName) {
    var byAddress = count(ADDRESS + address);
    var byName = count(NAME + userName);
    var longest = byAddress.compareTo(byName) > 0 ? byAddress : byName;
    return Optional.of(longest).filter(Duration::isPositive);
  }

  /// The attempt was no failure.
  public void succeeded(String address, String userName) {
    forgive(ADDRESS + address);
    forgive(NAME + userName);
  }

  private void forgive(String whose) {
    var window = windows.getIfPresent(whose);
    if (window != null) {
      window.failures().decrementAndGet();
    }
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
