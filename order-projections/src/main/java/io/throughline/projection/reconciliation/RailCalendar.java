package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import io.throughline.rail.terms.RailTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// When rails settle what happened on a business day.
final class RailCalendar {

  private static final String TERMS =
      """
      select rail, version, valid_from, settles_after, self_settling
        from recon_rail_terms
       where position <= ?
      """;

  private final Map<String, List<Terms>> byRail = new HashMap<>();

  private record Terms(LocalDate validFrom, int version, int settlesAfter, boolean selfSettling) {}

  /// The terms by what was known at this position.
  static RailCalendar read(Connection connection, long until) throws SQLException {
    var calendar = new RailCalendar();
    try (var statement = connection.prepareStatement(TERMS)) {
      statement.setLong(1, until);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          calendar
              .byRail
              .computeIfAbsent(key(row.getString("rail")), _ -> new ArrayList<>())
              .add(
                  new Terms(
                      row.getObject("valid_from", LocalDate.class),
                      row.getInt("version"),
                      row.getInt("settles_after"),
                      row.getBoolean("self_settling")));
        }
      }
    }
    return calendar;
  }

  private static String key(String rail) {
    return rail.strip().toLowerCase(Locale.ROOT);
  }

  /// The day on which it has to be settled.
  LocalDate due(String rail, LocalDate businessDay) {
    return BusinessDays.after(businessDay, terms(rail, businessDay).settlesAfter);
  }

  /// Whether it is a balance of ours.
  boolean isSelfSettling(String rail, LocalDate businessDay) {
    return terms(rail, businessDay).selfSettling;
  }

  private Terms terms(String rail, LocalDate day) {
    return byRail.getOrDefault(key(rail), List.of()).stream()
        .filter(terms -> !terms.validFrom.isAfter(day))
        .max(Comparator.comparing(Terms::validFrom).thenComparingInt(Terms::version))
        .orElseGet(() -> byDefault(rail));
  }

  private static Terms byDefault(String rail) {
    var terms = RailTerms.defaultOf(rail);
    return new Terms(LocalDate.MIN, 0, terms.settlesAfter(), terms.selfSettling());
  }
}
