package io.throughline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// P9: the exception cases say whether each is open, and whose it is.
final class CaseCheck implements StreamCheck {

  private static final String STREAM = "case-";

  private static final String CASES =
      """
      select case_id, type, owner, state, resolution
        from exception_case
       order by case_id
      """;

  private final Findings findings;
  private final Group group;
  private final RowCursor cases;
  private String type = "";
  private String owner = "";
  private String resolution = "";

  CaseCheck(Findings findings, Group group, Connection connection) throws SQLException {
    this.findings = findings;
    this.group = group;
    this.cases = new RowCursor(connection, CASES);
  }

  @Override
  public void on(EventRow event) {
    if (!event.stream().startsWith(STREAM) || event.position() > group.position()) {
      return;
    }
    switch (event.type()) {
      case "CaseRaised" -> {
        type = event.text("type");
        owner = event.text("owner");
      }
      case "CaseAssigned" -> owner = event.text("owner");
      case "CaseResolved" -> resolution = event.text("resolution");
      default -> {
        // the row stays
      }
    }
  }

  @Override
  public void endOfStream(String stream) throws SQLException {
    if (!stream.startsWith(STREAM)) {
      return;
    }
    var rows = cases.rowsOf(stream, this::extra);
    if (!group.isParked(stream)) {
      findings.checked(Promise.P9, 1);
      var should = type.isEmpty() ? "" : line(type, owner, resolution);
      var found = rows.isEmpty() ? "" : line(rows.getFirst());
      if (!should.equals(found)) {
        findings.broken(
            Promise.P9,
            stream,
            "%s: the events say [%s], the row says [%s]".formatted(group.name(), should, found));
      }
    }
    type = "";
    owner = "";
    resolution = "";
  }

  private static String line(Map<String, @Nullable String> row) {
    var resolved = row.get("resolution");
    var line =
        line(
            String.valueOf(row.get("type")),
            String.valueOf(row.get("owner")),
            resolved == null ? "" : resolved);
    boolean says = "RESOLVED".equals(row.get("state"));
    return says == (resolved != null) ? line : line + " and says " + row.get("state");
  }

  private static String line(String type, String owner, String resolution) {
    return type + ", " + owner + (resolution.isEmpty() ? ", open" : ", " + resolution);
  }

  private void extra(String id, Map<String, @Nullable String> row) {
    findings.broken(Promise.P9, id, group.name() + " has a row and no event");
  }

  @Override
  public void end() throws SQLException {
    cases.rest(this::extra);
    cases.close();
  }
}
