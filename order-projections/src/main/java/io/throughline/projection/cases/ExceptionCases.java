package io.throughline.projection.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code exception-cases}.
@Component
public class ExceptionCases {

  /// Its processing group.
  public static final String GROUP = "exception-cases";

  /// The most cases on one page.
  public static final int MAX_PAGE = 200;

  private static final String COLUMNS =
      """
      select case_id, type, severity, subject_kind, subject_id, channel, detail, remedy, owner,
             due_at, cause, raised_at, state, resolution, note, resolved_at
        from exception_case
      """;

  private final JdbcClient jdbc;

  ExceptionCases(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// A page of cases, newest first.
  ///
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public CasePage page(CaseFilter filter, CasePage.@Nullable Cursor after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    var selection = CaseSelection.of(filter, after);
    var found =
        jdbc.sql(
                """
                %s %s
                order by raised_at desc, case_id desc
                limit :limit
                """
                    .formatted(COLUMNS, selection.where()))
            .params(selection.parameters())
            .param("limit", limit + 1)
            .query((row, _) -> summary(row))
            .list();
    if (found.size() <= limit) {
      return new CasePage(found, null);
    }
    var last = found.get(limit - 1);
    return new CasePage(
        found.subList(0, limit), new CasePage.Cursor(last.raisedAt(), last.caseId()));
  }

  /// One case; empty when the read model does not know it (yet).
  public Optional<CaseSummary> find(String caseId) {
    return jdbc.sql(COLUMNS + " where case_id = :caseId")
        .param("caseId", caseId)
        .query((row, _) -> summary(row))
        .optional();
  }

  /// How many cases that a filter lets through are open, by type and severity.
  public List<CaseCount> openByType(CaseFilter filter) {
    var selection =
        CaseSelection.of(
            new CaseFilter(
                true,
                filter.type(),
                filter.severity(),
                filter.owner(),
                filter.channel(),
                filter.subject(),
                filter.visible()),
            null);
    return jdbc.sql(
            """
            select type, severity, count(*) as open
              from exception_case
              %s
             group by type, severity
             order by type, severity
            """
                .formatted(selection.where()))
        .params(selection.parameters())
        .query(
            (row, _) ->
                new CaseCount(
                    row.getString("type"), row.getString("severity"), row.getLong("open")))
        .list();
  }

  private static CaseSummary summary(ResultSet row) throws SQLException {
    return new CaseSummary(
        row.getString("case_id"),
        row.getString("type"),
        row.getString("severity"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("channel"),
        row.getString("detail"),
        row.getString("remedy"),
        row.getString("owner"),
        instant(row, "due_at"),
        row.getString("cause"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        resolved(row));
  }

  private static CaseSummary.@Nullable Resolved resolved(ResultSet row) throws SQLException {
    return row.getString("state").equals("OPEN")
        ? null
        : new CaseSummary.Resolved(
            row.getString("resolution"),
            row.getString("note"),
            row.getObject("resolved_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
