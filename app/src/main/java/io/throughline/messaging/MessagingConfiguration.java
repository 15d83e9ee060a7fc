package io.throughline.messaging;

import io.throughline.account.RecordedPolicies;
import io.throughline.aggregate.CommandKinds;
import io.throughline.businessday.BusinessDay;
import io.throughline.channelaccount.ChannelAccount;
import io.throughline.channelaccount.Listing;
import io.throughline.channelaccount.command.AccountSetupCommand;
import io.throughline.chart.ChartOfAccounts;
import io.throughline.clearing.Clearing;
import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.Doorbell;
import io.throughline.eventstore.PostgresEventStore;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.exceptioncase.ExceptionCase;
import io.throughline.journal.JournalBatch;
import io.throughline.order.Order;
import io.throughline.order.command.OrderCommand;
import io.throughline.rail.PaymentRail;
import io.throughline.settlement.SettlementBatch;
import io.throughline.stock.StockItem;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// The beans that Axon runs on.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  @Primary
  Serializer serializer() {
    return EventJson.generalSerializer();
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer() {
    return EventJson.eventSerializer();
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer() {
    return EventJson.generalSerializer();
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new NestingTransactions(transactions);
  }

  @Bean
  SafeHeadEventStorageEngine eventStorageEngine(DataSource dataSource) {
    return new SafeHeadEventStorageEngine(
        dataSource,
        EventJson.eventSerializer(),
        List.of(StockStreams.KIND, SettlementStreams.KIND));
  }

  @Bean
  Doorbell doorbell(DataSource dataSource, SafeHeadEventStorageEngine engine) {
    return new Doorbell(dataSource, engine);
  }

  @Bean({"eventStore", "eventBus"})
  EventStore eventStore(SafeHeadEventStorageEngine engine, Doorbell doorbell) {
    return new PostgresEventStore(engine, doorbell);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections, NodeName node, TransactionManager transactions) {
    var tokens =
        JdbcTokenStore.builder()
            .connectionProvider(connections)
            .serializer(EventJson.generalSerializer())
            .nodeId(node.value())
            .schema(
                TokenSchema.builder()
                    .setTokenTable("processor_token")
                    .setProcessorNameColumn("processor_name")
                    .setSegmentColumn("segment")
                    .setTokenColumn("token")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("claimed_at")
                    .setOwnerColumn("owner")
                    .build());
    return new SharedTokenStore(tokens, transactions);
  }

  @Bean
  DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
    return DuplicateCommandHandlerResolution.rejectDuplicates();
  }

  @Bean
  CommandBus commandBus(
      TransactionManager transactions,
      DuplicateCommandHandlerResolver duplicates,
      SafeHeadEventStorageEngine engine,
      Configuration configuration) {
    var bus =
        new RootedCommandBus(
            SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates),
            new ReactionBatches(engine));
    bus.registerDispatchInterceptor(
        new CommandKinds(OrderCommand.class, AccountSetupCommand.class));
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    return bus;
  }

  @Bean
  CorrelationDataProvider messageOriginProvider() {
    return new MessageOriginProvider();
  }

  /// What led to a command is copied to its events.
  @Bean
  CorrelationDataProvider causeProvider() {
    return Causes::of;
  }

  /// Who asked, and whose order it is about, is copied from the command to its events.
  @Bean
  CorrelationDataProvider envelopeProvider() {
    return new SimpleCorrelationDataProvider(Actor.KEY, Envelope.CHANNEL, Envelope.ACCOUNT);
  }

  @Bean
  ConfigurerModule aggregates() {
    return configurer ->
        Stream.of(
                Order.class,
                ChannelAccount.class,
                Listing.class,
                ExceptionCase.class,
                StockItem.class,
                SettlementBatch.class,
                Clearing.class,
                BusinessDay.class,
                JournalBatch.class,
                ChartOfAccounts.class,
                PaymentRail.class)
            .forEach(type -> configurer.configureAggregate(aggregate(type)));
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureLockFactory(_ -> new LoneCommandsQueue());
  }

  @Bean
  RecordedPolicies policies(EventStore events) {
    return new RecordedPolicies(events);
  }
}
