package io.throughline.vault;

import io.throughline.channel.PersonalData;
import io.throughline.order.command.OrderId;
import io.throughline.order.terms.PersonReference;
import io.throughline.testing.TestDatabase;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The words of the vault's tests, and a database for each of them.
@SuppressWarnings("NullAway.Init") // the database comes before the first test
abstract class VaultCase {

  static final VaultKeys KEYS = VaultKeys.of(new byte[32]);

  static TestDatabase database;
  static JdbcClient owner;

  private static final AtomicInteger ORDERS = new AtomicInteger();

  @BeforeAll
  static void migrate() {
    database = TestDatabase.create();
    owner = JdbcClient.create(database.ownerDataSource());
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  final Vault vault = node(KEYS);

  static Vault node(VaultKeys keys) {
    return new Vault(JdbcClient.create(database.appDataSource()), keys, new SecureRandom());
  }

  static OrderId newOrder() {
    return OrderId.of("shopify", "main", "order " + ORDERS.incrementAndGet());
  }

  static Sealing sealing(OrderId order, @Nullable String buyer, String name) {
    var fields = new TreeMap<>(Map.of("name", name, "email", name + "@example.org"));
    return new Sealing(order, "shopify", "main", new PersonalData(buyer, fields));
  }

  PersonReference sealed(OrderId order, @Nullable String buyer, String name) {
    return of(vault.seal(List.of(sealing(order, buyer, name))), order);
  }

  static PersonReference of(Map<OrderId, PersonReference> references, OrderId order) {
    var reference = references.get(order);
    if (reference == null) {
      throw new AssertionError("no reference for " + order);
    }
    return reference;
  }
}
