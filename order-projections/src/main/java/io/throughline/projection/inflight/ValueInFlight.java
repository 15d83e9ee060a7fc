package io.throughline.projection.inflight;

import io.throughline.money.Money;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code value-in-flight}.
@Component
public class ValueInFlight {

  /// Its processing group.
  public static final String GROUP = "value-in-flight";

  private final JdbcClient jdbc;

  ValueInFlight(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// All figures, by channel, currency, stage and hold. An order of which more was canceled than
  /// its stated total counts as nothing.
  public List<InFlightFigure> figures() {
    return jdbc.sql(
            """
            select channel, currency, stage, held, count(*) as orders,
                   sum(greatest(value_minor, 0)) as value
              from order_in_flight
             where stage not in ('REJECTED', 'CLOSED', 'COMPLETE', 'CANCELED')
             group by channel, currency, stage, held
             order by channel, currency, stage, held
            """)
        .query(
            (row, _) ->
                new InFlightFigure(
                    row.getString("channel"),
                    row.getString("stage"),
                    row.getBoolean("held"),
                    row.getLong("orders"),
                    Money.ofMinor(row.getLong("value"), row.getString("currency"))))
        .list();
  }
}
