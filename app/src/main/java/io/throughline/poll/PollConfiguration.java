package io.throughline.poll;

import io.throughline.account.ApiAccesses;
import io.throughline.channel.ChannelApis;
import io.throughline.inbox.Inbox;
import io.throughline.remote.ChannelCalls;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who polls channels.
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

  @Bean
  PollWorker pollWorker(
      DataSource dataSource,
      ChannelApis apis,
      ApiAccesses accesses,
      ChannelCalls calls,
      Inbox inbox,
      PollProperties properties,
      Clock clock) {
    return new PollWorker(
        dataSource, apis, accesses, calls, new InboxFinds(inbox, clock), properties, clock);
  }
}
