package io.throughline.projection.orders;

import io.throughline.money.Money;
import io.throughline.projection.change.RowStatement;
import org.jspecify.annotations.Nullable;

/// What an order consists of beside its lines: one row per part, changed by every event that says
/// how it goes on with it. What an event does not tell stays as it was.
final class PartRows {

  private static final String COLUMNS =
      """
      order_id text, kind text, part_id text, state text, place text, reference text, \
      units integer, amount_minor bigint, currency text, at timestamptz, sequence bigint\
      """;

  private static final String INSERT =
      """
      insert into order_part as p
             (order_id, kind, part_id, state, place, reference, units, amount_minor, currency,
              began_at, since, last_sequence)
      select r.order_id, r.kind, r.part_id, r.state, r.place, r.reference, r.units,
             r.amount_minor, r.currency, r.at, r.at, r.sequence
        from {rows}
          on conflict (order_id, kind, part_id) do update
         set %s
             place = coalesce(excluded.place, p.place),
             reference = coalesce(excluded.reference, p.reference),
             units = coalesce(excluded.units, p.units),
             amount_minor = coalesce(excluded.amount_minor, p.amount_minor),
             currency = coalesce(excluded.currency, p.currency),
             last_sequence = excluded.last_sequence
       where p.last_sequence < excluded.last_sequence
      """;

  /// The first that is heard of it. Of a part whose end was told before, it says no more than what
  /// it is.
  private static final RowStatement BEGIN = RowStatement.of(COLUMNS, INSERT.formatted(""));

  private static final RowStatement GO_ON =
      RowStatement.of(COLUMNS, INSERT.formatted("state = excluded.state, since = excluded.since,"));

  private PartRows() {}

  /// What is told of a part.
  ///
  /// @param place node, carrier, provider, owner or system
  /// @param reference what it is known by elsewhere, or why it is
  record Part(
      PartKind kind,
      String id,
      String state,
      @Nullable String place,
      @Nullable String reference,
      @Nullable Integer units,
      @Nullable Money amount) {

    static Part of(PartKind kind, String id, String state) {
      return new Part(kind, id, state, null, null, null, null);
    }

    Part at(String where) {
      return new Part(kind, id, state, where, reference, units, amount);
    }

    Part known(@Nullable String by) {
      return new Part(kind, id, state, place, by, units, amount);
    }

    Part units(int count) {
      return new Part(kind, id, state, place, reference, count, amount);
    }

    Part amount(Money money) {
      return new Part(kind, id, state, place, reference, units, money);
    }
  }

  /// Adds the part that begins.
  static void begin(Part part, Told told) {
    add(BEGIN, part, told);
  }

  /// Adds what is told of a part that is known, whose state stays.
  static void change(Part part, Told told) {
    add(BEGIN, part, told);
  }

  /// Adds how it goes on with a part.
  static void goOn(Part part, Told told) {
    add(GO_ON, part, told);
  }

  /// Whether a row of this statement tells a new state of a part that is known.
  static boolean goesOn(RowStatement statement) {
    return statement.equals(GO_ON);
  }

  /// The part that a row tells of.
  static Part part(@Nullable Object[] row) {
    return new Part(
        PartKind.valueOf(String.valueOf(row[1])),
        String.valueOf(row[2]),
        String.valueOf(row[3]),
        (String) row[4],
        (String) row[5],
        (Integer) row[6],
        row[7] instanceof Long minorUnits
            ? Money.ofMinor(minorUnits, String.valueOf(row[8]))
            : null);
  }

  private static void add(RowStatement statement, Part part, Told told) {
    var amount = part.amount;
    told.row(
        statement,
        part.kind.name(),
        part.id,
        part.state,
        part.place,
        part.reference,
        part.units,
        amount == null ? null : amount.minorUnits(),
        amount == null ? null : amount.currency().code(),
        told.at());
  }
}
