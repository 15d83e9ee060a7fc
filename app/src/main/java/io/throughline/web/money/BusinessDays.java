package io.throughline.web.money;

import io.throughline.finance.MissingStatements;
import io.throughline.projection.reconciliation.DayState;
import io.throughline.projection.reconciliation.LateItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Business days: whether they are closed, and what they said then.
@Component
class BusinessDays {

  private final Reconciliation reconciliation;
  private final MoneyRows rows;
  private final MissingStatements statements;

  BusinessDays(Reconciliation reconciliation, MoneyRows rows, MissingStatements statements) {
    this.reconciliation = reconciliation;
    this.rows = rows;
    this.statements = statements;
  }

  List<DayView> find(RowFilter filter, @Nullable DayWord word) {
    var days = reconciliation.dayStates(filter);
    var incompleteFrom = incompleteFrom(days);
    return days.stream()
        .map(day -> DayView.of(day, word(day, incompleteFrom.get(account(day)))))
        .filter(day -> word == null || day.state() == word)
        .toList();
  }

  /// From which day on a statement is missing, by account; newest days come first.
  private Map<List<String>, LocalDate> incompleteFrom(List<DayState> days) {
    var earliest = new HashMap<List<String>, LocalDate>();
    var asked = new HashSet<List<String>>();
    for (var day : days) {
      if (asked.add(account(day))) {
        for (var missing : statements.upTo(day.channel(), day.account(), day.businessDay())) {
          earliest.merge(account(day), missing.due(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    return earliest;
  }

  private static List<String> account(DayState day) {
    return List.of(day.channel(), day.account());
  }

  /// The rows by what the last close had.
  List<MoneyRow> then(DayView day, LocalDate today) {
    var close = day.close();
    return close == null
        ? List.of()
        : rows.rowsAsOf(filter(day), null, today, close.throughPosition());
  }

  List<MoneyRow> now(DayView day, LocalDate today) {
    return rows.rows(filter(day), null, today);
  }

  String contentHash(DayView day, long position) {
    return reconciliation.contentHash(day.channel(), day.account(), day.businessDay(), position);
  }

  /// What the last close does not have.
  List<LateItem> late(RowFilter filter, int limit) {
    return reconciliation.lateItems(filter, null, limit);
  }

  private static RowFilter filter(DayView day) {
    return RowFilter.of(day.channel(), day.account(), day.businessDay(), day.businessDay());
  }

  private static DayWord word(DayState day, @Nullable LocalDate incompleteFrom) {
    return switch (day.state()) {
      case OPEN ->
          incompleteFrom == null || day.businessDay().isBefore(incompleteFrom)
              ? DayWord.OPEN
              : DayWord.INCOMPLETE_FEED;
      case CLOSED -> DayWord.CLOSED;
      case REOPENED -> DayWord.REOPENED;
    };
  }
}
