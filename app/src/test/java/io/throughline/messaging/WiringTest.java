package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.VerifyingTransactionManager;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.PostgresEventStore;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.policy.Reactions;
import io.throughline.projection.ReadModel;
import io.throughline.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/// Every bean on which a promise rests, by its class.
class WiringTest {

  /// Nothing of ours: what Boot and Axon agree on by themselves.
  @EnableAutoConfiguration
  static class Bare {}

  @Test
  void left_to_themselves_boot_and_axon_store_nothing_and_know_no_transaction() {
    try (var database = TestDatabase.create();
        var bare = Program.start(Bare.class, database, "axon.serializer.general=jackson3")) {
      assertThat(bare.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
      assertThat(bare.getBeansOfType(EventStorageEngine.class)).isEmpty();
      assertThat(bare.getBean(EventBus.class)).isInstanceOf(SimpleEventBus.class);
      assertThat(bare.getBean(EventProcessingConfiguration.class).tokenStore("any"))
          .isInstanceOf(InMemoryTokenStore.class);
    }
  }

  @Test
  void events_are_stored_in_our_table_by_our_engine() {
    assertThat(only(EventStore.class)).isInstanceOf(PostgresEventStore.class);
    assertThat(only(EventBus.class)).isSameAs(only(EventStore.class));
    assertThat(only(EventStorageEngine.class)).isInstanceOf(SafeHeadEventStorageEngine.class);
    assertThat(configuration().eventStore()).isSameAs(only(EventStore.class));
    assertThat(configuration().eventBus()).isSameAs(only(EventStore.class));
  }

  @Test
  void every_transaction_is_one_of_the_database_and_its_commit_is_verified() {
    assertThat(only(PlatformTransactionManager.class))
        .isInstanceOf(VerifyingTransactionManager.class);
    assertThat(only(TransactionManager.class)).isInstanceOf(NestingTransactions.class);
    processors()
        .forEach(
            group ->
                assertThat(Program.processing().transactionManager(group))
                    .isSameAs(only(TransactionManager.class)));
  }

  @Test
  void tokens_are_kept_in_the_database() {
    assertThat(only(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    processors()
        .forEach(
            group ->
                assertThat(Program.processing().tokenStore(group))
                    .isSameAs(only(TokenStore.class)));
  }

  @Test
  void there_is_one_serializer_of_each_kind() {
    assertThat(configuration().serializer()).isSameAs(EventJson.generalSerializer());
    assertThat(configuration().messageSerializer()).isSameAs(EventJson.generalSerializer());
    assertThat(configuration().eventSerializer()).isSameAs(EventJson.eventSerializer());
    assertThat(Program.context().getBeansOfType(Serializer.class).values())
        .containsOnly(EventJson.generalSerializer(), EventJson.eventSerializer());
  }

  @Test
  void each_command_is_a_root_of_its_own() {
    assertThat(only(CommandBus.class)).isInstanceOf(RootedCommandBus.class);
    assertThat(configuration().commandBus()).isSameAs(only(CommandBus.class));
  }

  @Test
  void every_event_processor_is_pooled_parks_failures_and_swallows_none() {
    var processing = Program.processing();
    assertThat(processing.eventProcessors().keySet())
        .containsExactlyInAnyOrderElementsOf(processors());
    for (var group : and(Reactions.GROUPS)) {
      assertThat(
              processing.eventProcessorByProcessingGroup(
                  group, PooledStreamingEventProcessor.class))
          .isPresent();
      assertThat(processing.deadLetterQueue(group))
          .get()
          .isInstanceOf(JdbcSequencedDeadLetterQueue.class);
      assertThat(processing.sequencedDeadLetterProcessor(group)).isPresent();
      assertThat(processing.errorHandler(group)).isInstanceOf(PropagatingErrorHandler.class);
      assertThat(processing.listenerInvocationErrorHandler(group))
          .isInstanceOf(PropagatingErrorHandler.class);
    }
  }

  @Test
  void nothing_calls_out_and_no_xml_is_read() {
    assertThat(Program.context().getBeansOfType(UpdateChecker.class)).isEmpty();
    for (var absent :
        List.of(
            "com.thoughtworks.xstream.XStream",
            "org.axonframework.axonserver.connector.AxonServerConnectionManager")) {
      assertThatThrownBy(() -> Class.forName(absent)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static List<String> processors() {
    return and(List.of(Reactions.PROCESSOR));
  }

  /// These, and the group of every read model, which is a processor too.
  private static List<String> and(List<String> reactions) {
    return Stream.concat(reactions.stream(), ReadModel.ALL.stream().map(ReadModel::group)).toList();
  }

  private static Configuration configuration() {
    return Program.context().getBean(Configuration.class);
  }

  /// The one bean of a type, however it is looked for.
  private static <T> T only(Class<T> type) {
    assertThat(Program.context().getBeansOfType(type)).hasSize(1);
    return Program.context().getBean(type);
  }
}
