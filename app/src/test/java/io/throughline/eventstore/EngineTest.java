package io.throughline.eventstore;

import static io.throughline.eventstore.Appends.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.order.command.OrderId;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final Node node = Node.start(database);

  @AfterEach
  void drop() {
    node.close();
    database.close();
  }

  @Test
  void the_stock_engine_calls_a_lost_race_a_broken_store() {
    try (var stock = new StockStore(database, axon -> axon)) {
      stock.append(Appends.events("order-a", 0, 2));

      assertThatThrownBy(() -> stock.append(Appends.events("order-a", 0, 1)))
          .isExactlyInstanceOf(EventStoreException.class);
      assertThatThrownBy(() -> stock.append(Appends.events("order-a", 1, 1)))
          .isExactlyInstanceOf(EventStoreException.class);
    }
  }

  @Test
  void a_lost_race_is_told_by_its_name() {
    node.append(event("order-a", 0), event("order-a", 1));

    assertThatThrownBy(() -> node.append(event("order-a", 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThatThrownBy(() -> node.append(event("order-a", 1)))
        .isInstanceOf(ConcurrencyException.class);
  }

  /// The type is no part of the key, neither here nor in Axon's engine: ids carry it instead.
  @Test
  void equal_ids_of_two_types_are_one_stream() {
    node.append(event("a", 0));
    var ofAnotherType =
        new GenericDomainEventMessage<>("Stock", "a", 0, event("a", 0).getPayload());

    assertThatThrownBy(() -> node.append(ofAnotherType))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThatThrownBy(() -> new OrderId("a")).isInstanceOf(IllegalArgumentException.class);
    assertThat(OrderId.of("shopify", "acme", "1").value()).startsWith("order-");
  }

  @Test
  void what_goes_in_comes_out() {
    var first = event("order-a", 0, NOON);
    node.append(first, event("order-b", 0), event("order-a", 1));

    var stream = node.engine.readEvents("order-a").asStream().toList();
    assertThat(stream).hasSize(2);
    assertThat(stream.getFirst().getPayload()).isEqualTo(first.getPayload());
    assertThat(stream.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
    assertThat(stream.getFirst().getTimestamp()).isEqualTo(NOON);
    assertThat(node.engine.lastSequenceNumberFor("order-a")).hasValue(1L);
    assertThat(node.engine.lastSequenceNumberFor("order-c")).isEmpty();
  }

  @Test
  void a_token_of_a_moment_covers_what_was_recorded_before_it() {
    node.append(event("order-a", 0, NOON.minusSeconds(1)));
    node.append(event("order-b", 0, NOON));

    assertThat(node.engine.createTokenAt(NOON).position()).hasValue(1);
    assertThat(node.engine.createTokenAt(NOON.plusSeconds(1)).position()).hasValue(2);
    assertThat(node.engine.createTokenAt(NOON.minusSeconds(9)).position()).hasValue(0);
  }

  @Test
  void a_token_of_a_moment_passes_no_event_that_is_still_on_its_way() {
    node.append(event("order-a", 0, NOON.minusSeconds(1)));
    var late = event("order-b", 0, NOON);
    var writer = HeldTransaction.open(node.transaction, () -> node.store.publish(late));
    node.append(event("order-c", 0, NOON));

    var token = node.engine.createTokenAt(NOON);
    writer.commit();

    assertThat(new Following(node.stream(token)).until(2))
        .hasSize(2)
        .contains(late.getIdentifier());
  }
}
