package io.throughline.demo;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// How those around the demo shop hear of its orders: from the first start on, each event once.
@Configuration(proxyBeanMethods = false)
@Conditional(DemoWanted.class)
class DemoConfiguration {

  /// Their processing group.
  static final String GROUP = "demo";

  @Bean
  ConfigurerModule demoProcessor() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerPooledStreamingEventProcessorConfiguration(
                GROUP,
                (_, builder) ->
                    builder
                        .initialSegmentCount(1)
                        .batchSize(50)
                        .initialToken(StreamableMessageSource::createHeadToken));
  }
}
