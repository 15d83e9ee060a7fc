package io.throughline.web.console.money;

import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The journal: what stands on each account, how clearing moved, and what the ledger has of it.
@Controller
class JournalPage {

  private static final int USUAL_DAYS = 7;
  private static final int BATCHES = 100;

  private final Journal journal;
  private final Clock clock;

  JournalPage(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// The last seven days of the ledger, unless days are named; the trial balance is at their end.
  @GetMapping(Links.JOURNAL)
  ModelAndView page(@AuthenticationPrincipal Caller caller, MoneyForm form) {
    var now = clock.instant();
    var rows = filter(caller, form, now.atZone(ZoneOffset.UTC).toLocalDate());
    var days = ledger(rows);
    var end = days.between(null, days.last());
    return new ModelAndView("console/money/journal")
        .addObject("form", form)
        .addObject("mayDecide", caller.has(Scope.FINANCE))
        .addObject("first", rows.first())
        .addObject("last", rows.last())
        .addObject("now", Moment.of(now, now))
        .addObject(
            "outOfBalance",
            journal.outOfBalance(end, Long.MAX_VALUE).stream()
                .map(sum -> Amounts.signed(sum.minorUnits(), sum.currency()))
                .toList())
        .addObject(
            "balances",
            journal.trialBalance(end, Long.MAX_VALUE).stream().map(BalanceRow::of).toList())
        .addObject("columns", ClearingRow.COLUMNS)
        .addObject(
            "clearing",
            journal.clearingRollForward(days, Long.MAX_VALUE).stream()
                .map(ClearingRow::of)
                .toList())
        .addObject(
            "unposted",
            journal.unposted(days, Long.MAX_VALUE).stream().map(UnpostedRow::of).toList())
        .addObject(
            "batches",
            journal.batches(days, null, BATCHES).stream()
                .map(batch -> BatchRow.of(batch, now))
                .toList());
  }

  private static RowFilter filter(Caller caller, MoneyForm form, LocalDate today) {
    return form.choice() == MoneyForm.Choice.RANGE
        ? form.filter(caller, today)
        : form.filter(caller, today.minusDays(USUAL_DAYS - 1), today);
  }

  private static LedgerFilter ledger(RowFilter filter) {
    return new LedgerFilter(
        filter.first(),
        filter.last(),
        filter.channel(),
        filter.account(),
        filter.currency(),
        filter.rail(),
        filter.visible());
  }
}
