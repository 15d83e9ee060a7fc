package io.throughline.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the deliveries of an account go. What the channel marks as a test does not count. Every
/// question is answered from an index by account, topic and time, however many deliveries there
/// are.
@Component
public class DeliveryHealth {

  /// The topics of an account, each found by one step in the index.
  private static final String TOPICS =
      """
      with recursive topics (topic) as (
          select (select d.topic
                    from delivery d
                   where d.channel = :channel
                     and d.account = :account
                     and not d.test
                   order by d.topic
                   limit 1)
           union all
          select (select d.topic
                    from delivery d
                   where d.channel = :channel
                     and d.account = :account
                     and not d.test
                     and d.topic > t.topic
                   order by d.topic
                   limit 1)
            from topics t
           where t.topic is not null
      )
      """;

  private final JdbcClient jdbc;

  DeliveryHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How a topic goes.
  ///
  /// @param topic in the channel's word
  /// @param last when its last delivery came, by our clock
  /// @param lastHour how many came in the hour before
  /// @param lastDay how many came in the day before
  public record Topic(String topic, Instant last, long lastHour, long lastDay) {}

  /// Every topic that the account ever delivered, sorted.
  public List<Topic> topics(String channel, String account, Instant now) {
    return jdbc.sql(
            TOPICS
                + """
                select t.topic, l.last, n.last_hour, n.last_day
                  from topics t
                 cross join lateral (select max(d.received_at) as last
                                       from delivery d
                                      where d.channel = :channel
                                        and d.account = :account
                                        and d.topic = t.topic
                                        and not d.test) l
                 cross join lateral (select count(*) filter (where d.received_at > cast(:hour as timestamptz))
                                              as last_hour,
                                            count(*) as last_day
                                       from delivery d
                                      where d.channel = :channel
                                        and d.account = :account
                                        and d.topic = t.topic
                                        and not d.test
                                        and d.received_at > cast(:day as timestamptz)) n
                 where t.topic is not null
                 order by t.topic
                """)
        .param("channel", channel)
        .param("account", account)
        .param("hour", now.minusSeconds(3_600).toString())
        .param("day", now.minusSeconds(86_400).toString())
        .query(
            (row, _) ->
                new Topic(
                    row.getString("topic"),
                    row.getObject("last", OffsetDateTime.class).toInstant(),
                    row.getLong("last_hour"),
                    row.getLong("last_day")))
        .list();
  }

  /// How many came since this moment, by where they stand now.
  public Map<String, Long> byStatus(String channel, String account, Instant since) {
    var counts = new TreeMap<String, Long>();
    jdbc.sql(
            TOPICS
                + """
                select d.status, count(*) as deliveries
                  from topics t
                  join delivery d
                    on d.channel = :channel
                   and d.account = :account
                   and d.topic = t.topic
                   and not d.test
                   and d.received_at > cast(:since as timestamptz)
                 group by d.status
                """)
        .param("channel", channel)
        .param("account", account)
        .param("since", since.toString())
        .query(
            row -> {
              counts.put(row.getString("status"), row.getLong("deliveries"));
            });
    return counts;
  }

  /// When the last delivery of any topic came before this moment; empty when none did.
  public Optional<Instant> last(String channel, String account, Instant before) {
    return jdbc
        .sql(
            TOPICS
                + """
                select max(l.last) as last
                  from topics t
                 cross join lateral (select max(d.received_at) as last
                                       from delivery d
                                      where d.channel = :channel
                                        and d.account = :account
                                        and d.topic = t.topic
                                        and not d.test
                                        and d.received_at <= cast(:before as timestamptz)) l
                """)
        .param("channel", channel)
        .param("account", account)
        .param("before", before.toString())
        .query((row, _) -> Optional.ofNullable(row.getObject("last", OffsetDateTime.class)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .map(OffsetDateTime::toInstant)
        .findFirst();
  }
}
