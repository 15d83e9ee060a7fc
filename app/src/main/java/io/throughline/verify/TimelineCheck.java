package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// P8: the order list told every event of every order, once and none besides. Its timeline has one
/// row for each event, so this is a comparison event by event, not of sums.
final class TimelineCheck implements StreamCheck {

  private static final String TIMELINE =
      """
      select order_id, sequence, event_id, event_type
        from order_timeline
       order by order_id, sequence
      """;

  private final Findings findings;
  private final Group group;
  private final RowCursor timeline;
  private final List<String> expected = new ArrayList<>();

  TimelineCheck(Findings findings, Group group, Connection connection) throws SQLException {
    this.findings = findings;
    this.group = group;
    this.timeline = new RowCursor(connection, TIMELINE);
    findings.unchecked(
        Promise.P8,
        "Read models without a row for each event are checked by what they say (P9); of reactions"
            + " only the positions are looked at, because what they did is in events.");
  }

  @Override
  public void on(EventRow event) {
    if (event.stream().startsWith("order-") && event.position() <= group.position()) {
      expected.add(event.sequence() + " " + event.id() + " " + event.type());
    }
  }

  @Override
  public void endOfStream(String stream) throws SQLException {
    if (!stream.startsWith("order-")) {
      return;
    }
    var told = timeline.rowsOf(stream, this::extra).stream().map(TimelineCheck::line).toList();
    if (!group.isParked(stream)) {
      findings.checked(Promise.P8, expected.size());
      expected.stream()
          .filter(event -> !told.contains(event))
          .forEach(event -> broken(stream, "skipped the event " + event));
      told.stream()
          .filter(event -> !expected.contains(event))
          .forEach(event -> broken(stream, "tells of an event that is not there: " + event));
    }
    expected.clear();
  }

  private static String line(Map<String, @Nullable String> row) {
    return row.get("sequence") + " " + row.get("event_id") + " " + row.get("event_type");
  }

  private void extra(String stream, Map<String, @Nullable String> row) {
    broken(stream, "tells of an event that is not there: " + line(row));
  }

  private void broken(String stream, String what) {
    findings.broken(Promise.P8, stream, "%s %s".formatted(group.name(), what));
  }

  @Override
  public void end() throws SQLException {
    timeline.rest(this::extra);
    timeline.close();
  }
}
