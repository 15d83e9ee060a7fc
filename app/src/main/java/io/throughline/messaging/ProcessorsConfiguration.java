package io.throughline.messaging;

import io.throughline.deadletter.DeadLetterTable;
import io.throughline.policy.Reactions;
import io.throughline.projection.ReadModel;
import io.throughline.projection.change.ChangeWriter;
import io.throughline.projection.change.ProjectionHandlers;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/// How events reach their handlers: pooled streaming processors, whose token is stored in the
/// transaction of what the handlers wrote. A failing handler parks that order's events, in order,
/// in the group's dead-letter queue; nothing is logged and skipped.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProcessorsConfiguration {

  private static final int PROJECTION_BATCH = 500;

  /// After a lost race each command is a savepoint, and PostgreSQL tracks 64 of a transaction
  /// cheaply.
  private static final int REACTION_BATCH = 50;

  /// After a failed batch its segment is claimed anew no sooner than this; for so long one bad
  /// event holds up everybody's.
  private static final long CLAIM_INTERVAL_MILLIS = 1_000;

  @Bean
  ConfigurerModule eventProcessors(
      ConnectionProvider connections, TransactionManager transactions) {
    return configurer -> {
      var processing =
          configurer
              .eventProcessing()
              .usingPooledStreamingEventProcessors()
              .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
              .registerDefaultListenerInvocationErrorHandler(
                  _ -> PropagatingErrorHandler.instance())
              .registerDeadLetterQueueProvider(
                  group -> _ -> DeadLetterTable.queue(group, connections, transactions))
              .registerDefaultDeadLetterPolicy(_ -> new TransientFailures())
              .registerPooledStreamingEventProcessorConfiguration(
                  ProcessorsConfiguration::projection)
              .registerPooledStreamingEventProcessorConfiguration(
                  Reactions.PROCESSOR, ProcessorsConfiguration::reaction);
      Reactions.GROUPS.forEach(
          group -> processing.assignProcessingGroup(group, Reactions.PROCESSOR));
      groups()
          .forEach(
              group ->
                  processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                      group, (_, invoker) -> invoker.allowReset(true)));
    };
  }

  /// Reactions and read models.
  private static Stream<String> groups() {
    return Stream.concat(Reactions.GROUPS.stream(), ReadModel.ALL.stream().map(ReadModel::group));
  }

  @Bean
  ProjectionHandlers projectionHandlers(
      DataSource dataSource, PlatformTransactionManager transactions) {
    return new ProjectionHandlers(new ChangeWriter(dataSource, transactions));
  }

  /// One segment: its statements take whole batches, so a second one gains little, and sums of one
  /// account need no locks between segments.
  private static PooledStreamingEventProcessor.Builder projection(
      Configuration configuration, PooledStreamingEventProcessor.Builder builder) {
    return builder
        .initialSegmentCount(1)
        .batchSize(PROJECTION_BATCH)
        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
        .coordinatorExecutor(processor -> coordinator(configuration, processor))
        .initialToken(StreamableMessageSource::createTailToken);
  }

  private static ScheduledExecutorService coordinator(
      Configuration configuration, String processor) {
    var coordinator = new EagerCoordinator(processor);
    configuration.onShutdown(coordinator::shutdown);
    return coordinator;
  }

  private static PooledStreamingEventProcessor.Builder reaction(
      Configuration configuration, PooledStreamingEventProcessor.Builder builder) {
    return builder.batchSize(REACTION_BATCH).tokenClaimInterval(CLAIM_INTERVAL_MILLIS);
  }
}
