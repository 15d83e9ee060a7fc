package io.throughline.projection.cases;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a list, put together from constant pieces: only those that restrict stand in
/// the statement. Values are parameters.
final class CaseSelection {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private CaseSelection() {}

  /// The cases of this filter that come after this one.
  static CaseSelection of(CaseFilter filter, CasePage.@Nullable Cursor after) {
    var selection = new CaseSelection();
    if (filter.open() != null) {
      selection.conditions.add(filter.open() ? "state = 'OPEN'" : "state = 'RESOLVED'");
    }
    selection.add("type = :type", "type", filter.type());
    selection.add("severity = :severity", "severity", filter.severity());
    selection.add("owner = :owner", "owner", filter.owner());
    selection.add("channel = :channel", "channel", filter.channel());
    selection.add("subject_id = :subject", "subject", filter.subject());
    selection.add(
        "channel = any(:visible)",
        "visible",
        filter.visible() == null ? null : filter.visible().toArray(String[]::new));
    if (after != null) {
      selection.add(
          "(raised_at, case_id) < (:raised_at, :case_id)",
          "raised_at",
          after.raisedAt().atOffset(ZoneOffset.UTC));
      selection.parameters.put("case_id", after.caseId());
    }
    return selection;
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
