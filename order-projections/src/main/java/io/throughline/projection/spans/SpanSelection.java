package io.throughline.projection.spans;

import io.throughline.projection.AsOf;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The conditions of a question as of a moment, put together from constant pieces. Values are
/// parameters.
final class SpanSelection {

  private static final String STUCK =
      """
      exists (
              select 1
                from unnest(:limit_channels::text[], :limit_accounts::text[], :limit_places::text[],
                            :limit_millis::bigint[]) as l(channel, account, place, millis)
               where l.channel = s.channel
                 and l.account = s.account
                 and l.place = s.place
                 and s.since_at <= :at::timestamptz - l.millis * interval '1 millisecond')
      """;

  private static final Set<String> UNIT_STAGES =
      Set.of("RESERVED", "RELEASED", "PICKED", "PACKED", "SHIPPED");

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> parameters = new HashMap<>();

  private SpanSelection() {}

  /// All orders of these channels.
  static SpanSelection of(AsOf moment, @Nullable Set<String> visible) {
    var selection = new SpanSelection();
    selection.parameters.put("position", moment.position());
    selection.parameters.put("at", moment.at().atOffset(ZoneOffset.UTC));
    selection.add(
        "s.channel = any(:visible)",
        "visible",
        visible == null ? null : visible.toArray(String[]::new));
    return selection;
  }

  /// The orders of a filter.
  static SpanSelection of(AsOf moment, SpanFilter filter) {
    var selection = of(moment, filter.visible());
    selection.add("s.channel = :channel", "channel", filter.channel());
    selection.add("s.account = :account", "account", filter.account());
    selection.add("s.currency = :currency", "currency", filter.currency());
    selection.add("s.place = :place", "place", filter.place());
    selection.add("s.hold_reason = :hold_reason", "hold_reason", filter.holdReason());
    selection.add("s.hold_owner = :hold_owner", "hold_owner", filter.owner());
    if (filter.inFlight()) {
      selection.conditions.append(" and s.units > 0");
    }
    if (filter.unitStage() != null) {
      selection.conditions.append(" and ").append(hasUnits(filter.unitStage()));
    }
    if (filter.beyond() != null) {
      selection.beyond(filter.beyond());
      selection.conditions.append(" and ").append(STUCK);
    }
    return selection;
  }

  /// A question for the next page.
  void after(PlacedPage.Cursor cursor) {
    conditions.append(" and (s.since_at, s.order_id) > (:since, :after_order)");
    parameters.put("since", cursor.since().atOffset(ZoneOffset.UTC));
    parameters.put("after_order", cursor.orderId());
  }

  /// The limits as parameters of the statement.
  void beyond(List<Limit> limits) {
    parameters.put("limit_channels", texts(limits, Limit::channel));
    parameters.put("limit_accounts", texts(limits, Limit::account));
    parameters.put("limit_places", texts(limits, Limit::place));
    parameters.put(
        "limit_millis",
        limits.stream().map(limit -> limit.after().toMillis()).toArray(Long[]::new));
  }

  private static String[] texts(List<Limit> limits, Function<Limit, String> part) {
    return limits.stream().map(part).toArray(String[]::new);
  }

  /// Which units of an order are meant: their number, or what they are worth.
  ///
  /// @param kind {@code units} or {@code value}
  static String amount(@Nullable String unitStage, String kind) {
    var all = kind.equals("units") ? "s.units" : "s.value_minor";
    var stage = unitStage == null ? "ON_HOLD" : unitStage;
    return switch (stage) {
      case "ON_HOLD" -> all;
      case "RECEIVED", "VALIDATED" -> "s." + kind + "_waiting";
      default -> "s." + kind + "_" + UnitPlace.valueOf(stage).column();
    };
  }

  private static String hasUnits(String unitStage) {
    var some = amount(unitStage, "units") + " > 0";
    return switch (unitStage) {
      case "ON_HOLD" -> "s.hold_id is not null and " + some;
      case "RECEIVED" -> "s.hold_id is null and s.stage = 'RECEIVED' and " + some;
      case "VALIDATED" -> "s.hold_id is null and s.stage <> 'RECEIVED' and " + some;
      default -> {
        if (!UNIT_STAGES.contains(unitStage)) {
          throw new IllegalArgumentException("no units are in " + unitStage);
        }
        yield "s.hold_id is null and " + some;
      }
    };
  }

  private void add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.append(" and ").append(condition);
      parameters.put(parameter, value);
    }
  }

  /// The intervals that contained the moment, as a table expression of these columns: of those that
  /// last, from an index of them alone; of the others, from an index of what each covers.
  String spans(String columns) {
    return """
    (select %1$s
       from order_span s
      where s.to_position is null
        and s.from_position <= :position
        %2$s
      union all
     select %1$s
       from order_span s
      where s.to_position is not null
        and int8range(s.from_position, s.to_position) @> :position::bigint
        %2$s)\
    """
        .formatted(columns, conditions);
  }

  /// What its parameters stand for.
  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
