package io.throughline.projection.cases;

import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ExceptionCases.GROUP)
class ExceptionCasesProjector {

  private static final RowStatement RAISE =
      RowStatement.of(
          """
          case_id text, type text, severity text, subject_kind text, subject_id text, \
          channel text, detail text, remedy text, owner text, due_at timestamptz, \
          cause text, raised_at timestamptz, sequence bigint\
          """,
          """
          insert into exception_case
                 (case_id, type, severity, subject_kind, subject_id, channel, detail, remedy,
                  owner, due_at, cause, raised_at, state, last_sequence)
          select r.case_id, r.type, r.severity, r.subject_kind, r.subject_id, r.channel, r.detail,
                 r.remedy, r.owner, r.due_at, r.cause, r.raised_at, 'OPEN', r.sequence
            from {rows}
              on conflict (case_id) do nothing
          """);

  private static final RowStatement ASSIGN =
      RowStatement.of(
          "case_id text, owner text, due_at timestamptz, sequence bigint",
          """
          update exception_case c
             set owner = r.owner, due_at = r.due_at, last_sequence = r.sequence
            from {rows}
           where c.case_id = r.case_id
             and c.last_sequence < r.sequence
          """);

  private static final RowStatement RESOLVE =
      RowStatement.of(
          "case_id text, resolution text, note text, resolved_at timestamptz, sequence bigint",
          """
          update exception_case c
             set state = 'RESOLVED', resolution = r.resolution, note = r.note,
                 resolved_at = r.resolved_at, last_sequence = r.sequence
            from {rows}
           where c.case_id = r.case_id
             and c.last_sequence < r.sequence
          """);

  private final JdbcClient jdbc;

  ExceptionCasesProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(CaseEvent event, @SequenceNumber long sequence, Changes changes) {
    switch (event) {
      case CaseRaised raised -> raise(raised, sequence, changes);
      case CaseAssigned assigned ->
          changes.add(ASSIGN, assigned.caseId(), assigned.owner(), assigned.dueAt(), sequence);
      case CaseResolved resolved ->
          changes.add(
              RESOLVE,
              resolved.caseId(),
              resolved.resolution(),
              resolved.note(),
              resolved.at(),
              sequence);
    }
  }

  private static void raise(CaseRaised raised, long sequence, Changes changes) {
    changes.add(
        RAISE,
        raised.caseId(),
        raised.type(),
        raised.severity(),
        raised.subjectKind(),
        raised.subjectId(),
        raised.channel(),
        raised.detail(),
        raised.remedy(),
        raised.owner(),
        raised.dueAt(),
        raised.cause(),
        raised.at(),
        sequence);
  }

  @ResetHandler
  void onReset() {
    jdbc.sql("truncate table exception_case").update();
  }
}
