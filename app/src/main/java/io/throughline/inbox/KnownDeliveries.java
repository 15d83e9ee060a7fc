package io.throughline.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which deliveries came before, whatever was in them.
@Component
public class KnownDeliveries {

  private final JdbcClient jdbc;

  KnownDeliveries(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// Those of these keys that came before.
  public Set<String> among(String channel, String account, String topic, Collection<String> keys) {
    return jdbc
        .sql(
            """
            select distinct delivery_key
              from delivery
             where channel = :channel
               and account = :account
               and topic = :topic
               and delivery_key = any(:keys)
            """)
        .param("channel", channel)
        .param("account", account)
        .param("topic", topic)
        .param("keys", keys.toArray(String[]::new))
        .query((row, _) -> row.getString("delivery_key"))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
