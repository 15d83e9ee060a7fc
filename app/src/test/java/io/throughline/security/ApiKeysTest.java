package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ApiKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private Instant now = NOW;
  private final ApiKeys keys = node();

  private ApiKeys node() {
    InstantSource source = () -> now;
    return new ApiKeys(
        new KeyTable(JdbcClient.create(database.appDataSource())),
        new TransactionTemplate(new JdbcTransactionManager(database.appDataSource())),
        source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private KeyText issue(@Nullable Instant expiresAt, @Nullable Set<String> channels) {
    return keys.issue(
        new KeyRequest("erp", Set.of(Scope.ORDERS_READ), channels, expiresAt), "first-start");
  }

  @Test
  void a_right_key_tells_who_calls_and_what_it_may() {
    var key = issue(null, Set.of("shopify"));

    var caller = keys.callerOf(key).orElseThrow();

    assertThat(caller)
        .isEqualTo(new Caller(key.keyId(), "erp", Set.of(Scope.ORDERS_READ), Set.of("shopify")));
    assertThat(caller.sees("shopify")).isTrue();
    assertThat(caller.sees("amazon")).isFalse();
    assertThat(caller.has(Scope.ORDERS_DECIDE)).isFalse();
  }

  @Test
  void a_key_of_no_particular_channel_sees_all_of_them() {
    assertThat(keys.callerOf(issue(null, null)).orElseThrow().sees("amazon")).isTrue();
  }

  @Test
  void a_wrong_secret_and_an_unknown_id_open_nothing() {
    var key = issue(null, null);

    assertThat(keys.callerOf(new KeyText(key.keyId(), "0".repeat(43)))).isEmpty();
    assertThat(keys.callerOf(new KeyText("0".repeat(12), key.secret()))).isEmpty();
  }

  @Test
  void a_key_ends_at_the_moment_it_expires() {
    var key = issue(NOW.plusSeconds(60), null);

    now = NOW.plusSeconds(60).minusNanos(1);
    assertThat(keys.callerOf(key)).isPresent();
    now = NOW.plusSeconds(60);
    assertThat(keys.callerOf(key)).isEmpty();
  }

  @Test
  void a_revoked_key_ends_here_at_once_and_elsewhere_within_five_seconds() throws Exception {
    var key = issue(null, null);
    var elsewhere = node();
    assertThat(elsewhere.callerOf(key)).isPresent();

    keys.revoke(key.keyId());

    assertThat(keys.callerOf(key)).isEmpty();
    var deadline = Instant.now().plus(Duration.ofSeconds(6));
    while (elsewhere.callerOf(key).isPresent() && Instant.now().isBefore(deadline)) {
      Thread.sleep(50);
    }
    assertThat(elsewhere.callerOf(key)).isEmpty();
  }

  @Test
  void the_first_moment_of_revocation_stays() {
    var key = issue(null, null);
    keys.revoke(key.keyId());
    now = NOW.plusSeconds(1);
    keys.revoke(key.keyId());

    assertThat(keys.all()).extracting(ApiKey::revokedAt).containsExactly(NOW);
  }

  @Test
  void no_column_holds_the_secret() {
    var key = issue(null, null);

    var rows =
        JdbcClient.create(database.ownerDataSource())
            .sql("select string_agg(k::text, ' ') from api_key k")
            .query(String.class)
            .optional()
            .orElse("");
    assertThat(rows).contains(key.keyId()).doesNotContain(key.secret());
  }

  @Test
  void the_first_key_is_made_once_even_by_nodes_that_start_together() throws Exception {
    var shown = Collections.synchronizedList(new ArrayList<KeyText>());
    var barrier = new CyclicBarrier(4);
    var starts = new ArrayList<Future<?>>();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        starts.add(
            nodes.submit(
                () -> {
                  var node = node();
                  barrier.await();
                  node.firstKey(shown::add);
                  return null;
                }));
      }
      for (var start : starts) {
        start.get();
      }
    }

    assertThat(shown).hasSize(1);
    assertThat(keys.callerOf(shown.getFirst()).orElseThrow().scopes())
        .containsExactlyInAnyOrder(Scope.values());
  }

  @Test
  void a_revoked_first_key_is_not_followed_by_another() {
    var shown = new ArrayList<KeyText>();
    keys.firstKey(shown::add);
    keys.revoke(shown.getFirst().keyId());
    keys.firstKey(shown::add);

    assertThat(shown).hasSize(1);
  }

  @Test
  void the_last_usable_key_with_admin_scope_is_known() {
    var shown = new ArrayList<KeyText>();
    keys.firstKey(shown::add);
    var first = shown.getFirst().keyId();
    issue(null, null);
    assertThat(keys.isLastAdmin(first)).isTrue();

    var second = keys.issue(new KeyRequest("second", Set.of(Scope.KEYS_ADMIN), null, null), first);

    assertThat(List.of(keys.isLastAdmin(first), keys.isLastAdmin(second.keyId())))
        .containsExactly(false, false);
  }
}
