package io.throughline.finance;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.eventjson.EventJson;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the closes of an account from the log, one closer at a time.
@Component
final class CloseLog {

  private static final int SPACE = 0x636c6f73; // apart from the claims of other waits

  private final JdbcClient jdbc;

  CloseLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The chain of an account. Until the transaction ends nobody else gets it: two that close at the
  /// same moment would both follow on the same close.
  Chain ofAccount(String channel, String account) {
    var any = BusinessDayId.of(channel, account, LocalDate.EPOCH);
    var prefix = any.value().substring(0, any.value().length() - any.day().toString().length());
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(:space, hashtext(:prefix))) as taken")
        .param("space", SPACE)
        .param("prefix", prefix)
        .query(Integer.class)
        .single();
    return Chain.of(events(prefix));
  }

  /// All streams whose ids begin so: the character after the colon ends them.
  private List<BusinessDayEvent> events(String prefix) {
    return jdbc.sql(
            """
            select event_type, payload
              from domain_event
             where stream_id >= :prefix
               and stream_id < :end
             order by position
            """)
        .param("prefix", prefix)
        .param("end", prefix.substring(0, prefix.length() - 1) + ";")
        .query((row, _) -> event(row.getString("event_type"), row.getBytes("payload")))
        .list();
  }

  private static BusinessDayEvent event(String type, byte[] payload) {
    var kind = EventJson.types().byName().get(type);
    return (BusinessDayEvent) EventJson.mapper().readValue(payload, kind);
  }
}
