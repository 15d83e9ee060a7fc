package io.throughline.projection.orders;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The conditions of a list, put together from constant pieces: only those that restrict stand in
/// the statement, so that the server can plan for exactly these. Values are parameters.
final class OrderSelection {

  private static final String HELD_FOR =
      """
      held
        and :hold_reason = any(array(
            select h.reason
              from jsonb_each_text(open_holds) as h(hold_id, reason)))
      """;

  /// Each branch is answered by an index of its own.
  private static final String REFERENCE =
      """
      order_id in (
            select :reference::text
             union all
            select o.order_id from order_summary o where o.channel_order_id = :reference
             union all
            select o.order_id from order_summary o
             where o.channel_order_name in (:reference, '#' || :reference)
             union all
            select o.order_id from order_summary o where o.purchase_order_number = :reference
             union all
            select l.order_id from order_line_units l where l.sku = :reference
             union all
            select p.order_id from order_part p
             where p.part_id = :reference
               and p.kind in ('AUTHORIZATION', 'CAPTURE', 'DISPUTE', 'REFUND', 'RETURN',
                              'SHIPMENT', 'TICKET')
             union all
            select p.order_id from order_part p
             where p.reference = :reference
               and p.kind = 'SHIPMENT')
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private OrderSelection() {}

  /// The orders of this filter that come after this one.
  static OrderSelection of(OrderFilter filter, OrderPage.@Nullable Cursor after) {
    var selection = new OrderSelection();
    selection.add("channel = :channel", "channel", filter.channel());
    selection.addNames("stage", filter.stages());
    selection.addNames("payment", filter.payments());
    selection.addFlag("held", filter.held());
    selection.addFlag("anomalous", filter.anomalous());
    selection.addFlag("partial", filter.partial());
    selection.add("currency = :currency", "currency", filter.currency());
    selection.add(
        "channel = any(:visible)",
        "visible",
        filter.visible() == null ? null : filter.visible().toArray(String[]::new));
    selection.add(REFERENCE, "reference", filter.reference());
    selection.add(HELD_FOR, "hold_reason", filter.holdReason());
    if (after != null) {
      selection.add(
          "(received_at, order_id) < (:received_at, :order_id)",
          "received_at",
          after.receivedAt().atOffset(ZoneOffset.UTC));
      selection.parameters.put("order_id", after.orderId());
    }
    return selection;
  }

  /// The few names stand in the statement itself: only then the server knows, whatever else it
  /// plans for, that hardly any order is in this one and nearly all are in that.
  private <E extends Enum<E>> void addNames(String column, @Nullable Set<E> names) {
    if (names != null) {
      conditions.add(
          names.isEmpty()
              ? "false"
              : names.stream()
                  .sorted()
                  .map(name -> "'" + name.name() + "'")
                  .collect(Collectors.joining(", ", column + " in (", ")")));
    }
  }

  private void addFlag(String column, @Nullable Boolean wanted) {
    if (wanted != null) {
      conditions.add(wanted ? column : "not " + column);
    }
  }

  private void add(String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
  }

  /// The where clause; empty when nothing restricts.
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
  }

  /// What its parameters stand for.
  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
