package io.throughline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, checks and revokes API keys.
///
/// There are few keys, so a node keeps all of them in memory for at most five seconds: a request
/// costs no query, a flood of invented key ids none either, and a key revoked on one node is
/// refused there at once and on every other node within those seconds.
public class ApiKeys {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /// Compared when the key id is unknown, so that the answer takes as long.
  private static final byte[] NO_DIGEST = new byte[32];

  private final KeyTable table;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final LoadingCache<Class<?>, Map<String, KeyTable.Stored>> known;
  private final Cache<String, Instant> noted =
      Caffeine.newBuilder().expireAfterWrite(A_MINUTE).maximumSize(10_000).build();

  ApiKeys(KeyTable table, TransactionOperations transaction, Clock clock) {
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> load());
  }

  private Map<String, KeyTable.Stored> load() {
    return table.all().stream()
        .collect(Collectors.toMap(stored -> stored.key().keyId(), Function.identity()));
  }

  private Map<String, KeyTable.Stored> known() {
    return known.get(ApiKey.class);
  }

  /// Who holds this key; empty when it is unknown, wrong, expired or revoked.
  Optional<Caller> callerOf(KeyText presented) {
    var stored = Optional.ofNullable(known().get(presented.keyId()));
    var digest = stored.map(KeyTable.Stored::secretDigest).orElse(NO_DIGEST);
    boolean right = MessageDigest.isEqual(digest, presented.secretDigest());
    return stored
        .filter(key -> right)
        .map(KeyTable.Stored::key)
        .filter(key -> key.usable(clock.instant()))
        .map(ApiKey::caller);
  }

  /// Notes that a key was used, once a minute at most: for whoever looks which keys are idle.
  void used(String keyId) {
    if (noted.getIfPresent(keyId) == null) {
      var now = clock.instant();
      noted.put(keyId, now);
      table.used(keyId, now);
    }
  }

  /// Who made each key, as {@link Caller#keyId()}, by key id; revoked ones too. As old as five
  /// seconds: the maker of a key never changes.
  Map<String, String> makers() {
    return known().values().stream()
        .map(KeyTable.Stored::key)
        .collect(Collectors.toMap(ApiKey::keyId, ApiKey::createdBy));
  }

  /// All keys, in the order in which they were made.
  public List<ApiKey> all() {
    return table.all().stream().map(KeyTable.Stored::key).toList();
  }

  /// Makes a key.
  ///
  /// @return its text, which nobody can ask for again
  KeyText issue(KeyRequest request, String createdBy) {
    var text = KeyText.random(random);
    var key =
        new ApiKey(
            text.keyId(),
            request.name(),
            request.role(),
            request.scopes(),
            request.channels(),
            createdBy,
            clock.instant(),
            request.expiresAt(),
            null,
            null);
    table.add(key, text.secretDigest());
    known.invalidateAll();
    return text;
  }

  /// Refuses a key from now on.
  void revoke(String keyId) {
    table.revoke(keyId, clock.instant());
    known.invalidateAll();
  }

  /// Whether nobody could manage keys any more without this one.
  boolean isLastAdmin(String keyId) {
    var now = clock.instant();
    return all().stream()
        .filter(key -> key.usable(now) && key.scopes().contains(Scope.KEYS_ADMIN))
        .allMatch(key -> key.keyId().equals(keyId));
  }

  /// Makes a key with every scope when there has never been any key, and hands it to be shown
  /// before it is stored: a key that was stored and not shown would be lost.
  void firstKey(Consumer<KeyText> show) {
    transaction.executeWithoutResult(
        status -> {
          if (table.isEmptyUnderLock()) {
            show.accept(
                issue(
                    new KeyRequest("first key", Set.of(Scope.values()), null, null),
                    "first-start"));
          }
        });
    known.invalidateAll();
  }
}
