package io.throughline.poll;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When each account was last polled to the end, and what went wrong since. A channel that does not
/// answer makes no node of ours unhealthy.
@Component("pollsHealthIndicator")
class PollsHealthIndicator implements HealthIndicator {

  private final JdbcClient jdbc;

  PollsHealthIndicator(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("accounts", accounts()).build();
    } catch (RuntimeException databaseAway) {
      return Health.unknown().build();
    }
  }

  private Map<String, String> accounts() {
    var accounts = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            select channel || '/' || account as name, last_success, last_failure
              from channel_poll
             order by channel, account
            """)
        .query(
            row -> {
              var success = row.getObject("last_success", OffsetDateTime.class);
              var failure = row.getString("last_failure");
              accounts.put(
                  row.getString("name"),
                  (success == null ? "never" : success.toInstant().toString())
                      + (failure == null ? "" : ", then " + failure));
            });
    return accounts;
  }
}
