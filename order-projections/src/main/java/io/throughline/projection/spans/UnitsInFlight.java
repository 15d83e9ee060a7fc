package io.throughline.projection.spans;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.projection.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code order-spans} what the units on their way are worth, now or as of a
/// past moment. Counted by units: a half-shipped order is in two stages; a held one is on hold,
/// wherever its units are. MONEY section 4.
@Component
public class UnitsInFlight {

  /// The stages in the order of a unit's way.
  public static final List<String> STAGES =
      List.of(
          "RECEIVED",
          "VALIDATED",
          "RESERVED",
          "RELEASED",
          "PICKED",
          "PACKED",
          "SHIPPED",
          "ON_HOLD");

  private static final String COLUMNS =
      "s.channel, s.currency, s.stage, s.hold_id, s.captured_minor, s.units, s.value_minor, "
          + UnitPlace.flight("s.units_%1$s, s.value_%1$s"::formatted);

  private static final String SUMS =
      """
      select s.channel, s.currency, s.hold_id is not null as held,
             s.stage = 'RECEIVED' as received, count(*) as orders, sum(s.units) as units,
             sum(s.value_minor) as value, sum(s.captured_minor) as captured, %s
        from %%s as s
       group by s.channel, s.currency, s.hold_id is not null, s.stage = 'RECEIVED'
      """
          .formatted(
              UnitPlace.flight(
                  """
                  count(*) filter (where s.units_%1$s > 0) as orders_%1$s,
                  sum(s.units_%1$s) as units_%1$s, sum(s.value_%1$s) as value_%1$s\
                  """
                      ::formatted));

  private final JdbcClient jdbc;

  UnitsInFlight(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// What is on its way.
  ///
  /// @param figures by channel, currency and stage
  /// @param totals by channel and currency
  public record Answer(List<FlightFigure> figures, List<FlightTotal> totals) {

    /// Copies the lists.
    public Answer {
      figures = List.copyOf(figures);
      totals = List.copyOf(totals);
    }
  }

  /// The figures as of a moment.
  ///
  /// @param visible only of these channels; null for all
  public Answer answer(AsOf moment, @Nullable String channel, @Nullable Set<String> visible) {
    var selection =
        SpanSelection.of(
            moment,
            new SpanFilter(channel, null, null, null, null, null, null, true, null, visible));
    var figures = new ArrayList<FlightFigure>();
    var totals = new ArrayList<FlightTotal>();
    jdbc.sql(SUMS.formatted(selection.spans(COLUMNS)))
        .params(selection.parameters())
        .query(
            row -> {
              totals.add(total(row));
              figures.addAll(figures(row));
            });
    return new Answer(
        added(figures, UnitsInFlight::key, UnitsInFlight::sum).stream()
            .sorted(Comparator.comparing(UnitsInFlight::key))
            .toList(),
        added(totals, UnitsInFlight::key, UnitsInFlight::sum));
  }

  private static <T> List<T> added(
      List<T> parts, java.util.function.Function<T, String> key, BinaryOperator<T> sum) {
    Map<String, T> byKey = parts.stream().collect(Collectors.toMap(key, t -> t, sum, TreeMap::new));
    return List.copyOf(byKey.values());
  }

  private static FlightTotal total(ResultSet row) throws SQLException {
    return new FlightTotal(
        row.getString("channel"),
        Currency.of(row.getString("currency")),
        row.getLong("orders"),
        row.getLong("units"),
        Money.ofMinor(row.getLong("value"), row.getString("currency")),
        row.getLong("captured"));
  }

  private static List<FlightFigure> figures(ResultSet row) throws SQLException {
    if (row.getBoolean("held")) {
      return List.of(figure(row, "ON_HOLD", ""));
    }
    var figures = new ArrayList<FlightFigure>();
    for (var place : Arrays.stream(UnitPlace.values()).filter(UnitPlace::inFlight).toList()) {
      var waiting = row.getBoolean("received") ? "RECEIVED" : "VALIDATED";
      var stage = place == UnitPlace.WAITING ? waiting : place.name();
      if (row.getLong("orders_" + place.column()) > 0) {
        figures.add(figure(row, stage, "_" + place.column()));
      }
    }
    return figures;
  }

  private static FlightFigure figure(ResultSet row, String stage, String of) throws SQLException {
    return new FlightFigure(
        row.getString("channel"),
        stage,
        row.getLong("orders" + of),
        row.getLong("units" + of),
        Money.ofMinor(row.getLong("value" + of), row.getString("currency")));
  }

  private static String key(FlightFigure figure) {
    return "%s %s %d"
        .formatted(
            figure.channel(), figure.value().currency().code(), STAGES.indexOf(figure.stage()));
  }

  private static FlightFigure sum(FlightFigure one, FlightFigure other) {
    return new FlightFigure(
        one.channel(),
        one.stage(),
        one.orders() + other.orders(),
        one.units() + other.units(),
        one.value().plus(other.value()));
  }

  private static String key(FlightTotal total) {
    return total.channel() + " " + total.currency().code();
  }

  private static FlightTotal sum(FlightTotal one, FlightTotal other) {
    return new FlightTotal(
        one.channel(),
        one.currency(),
        one.orders() + other.orders(),
        one.units() + other.units(),
        one.value().plus(other.value()),
        one.capturedMinor() + other.capturedMinor());
  }
}
