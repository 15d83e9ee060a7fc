package io.throughline.demo;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// How those around the demo shop hear of its orders: from the first start on, each event once.
@Configuration(proxyBeanMethods = false)
@Conditional(DemoWanted.class)
class DemoConfiguration {

  private static final String PROCESSOR = "demo";

  @Bean
  ConfigurerModule demoProcessor() {
    return configurer -> {
      var processing = configurer.eventProcessing();
      Stream.of(
              DemoPayments.GROUP,
              DemoWarehouse.GROUP,
              DemoCarrier.GROUP,
              DemoCustomers.GROUP,
              DemoBooks.GROUP)
          .forEach(group -> processing.assignProcessingGroup(group, PROCESSOR));
      processing.registerPooledStreamingEventProcessorConfiguration(
          PROCESSOR,
          (_, builder) ->
              builder
                  .initialSegmentCount(1)
                  .batchSize(50)
                  .initialToken(StreamableMessageSource::createHeadToken));
    };
  }
}
