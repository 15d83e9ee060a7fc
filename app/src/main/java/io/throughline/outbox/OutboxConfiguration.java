package io.throughline.outbox;

import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApis;
import io.throughline.remote.ChannelCalls;
import io.throughline.remote.HttpChannelCalls;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Who tells channels, and over which wire.
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  ChannelCalls channelCalls(OutboxProperties properties, Clock clock) {
    return new HttpChannelCalls(properties.allowLoopback(), properties.callTimeout(), clock);
  }

  @Bean
  OutboxWorker outboxWorker(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EventStore events,
      CommandGateway commands,
      ChannelApis apis,
      ApiAccesses accesses,
      ChannelCalls calls,
      OutboxProperties properties,
      Clock clock) {
    return new OutboxWorker(
        new Outfit(
            dataSource,
            transactions,
            events,
            commands,
            apis,
            accesses,
            calls,
            properties.maxAttempts(),
            properties.keptFor(),
            () -> ThreadLocalRandom.current().nextDouble(),
            clock));
  }
}
