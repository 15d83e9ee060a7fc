package io.throughline.web.money;

import io.throughline.projection.AsOf;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.security.Caller;
import io.throughline.web.api.PastQuery;
import io.throughline.web.api.ReadFrom;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What stands on the accounts of the journal, and what moved on its clearing accounts.
@RestController
@ReadFrom(Journal.GROUP)
@RequestMapping("/api/journal")
class LedgerApi {

  private final Journal journal;
  private final Moments moments;

  LedgerApi(Journal journal, Moments moments) {
    this.journal = journal;
    this.moments = moments;
  }

  /// A sum that should be nothing.
  record Difference(String currency, String amount) {}

  /// The trial balance.
  ///
  /// @param outOfBalance nothing, when debits and credits agree in every currency (identity I8)
  record TrialBalance(
      Instant asOf, long position, List<Difference> outOfBalance, List<BalanceView> accounts) {}

  /// The roll-forward.
  record Clearing(Instant asOf, long position, List<ClearingView> days) {}

  /// What stands on each account at the end of the last GL day, and what moved on it since the
  /// first. Without a first day it is the trial balance.
  @GetMapping("/trial-balance")
  TrialBalance trialBalance(
      @AuthenticationPrincipal Caller caller, DaysQuery days, PastQuery when) {
    var moment = moment(when);
    var filter = days.ledger(caller);
    return new TrialBalance(
        moment.at(),
        moment.position(),
        journal.outOfBalance(filter, moment.position()).stream()
            .map(sum -> new Difference(sum.currency().code(), sum.amount()))
            .toList(),
        journal.trialBalance(filter, moment.position()).stream().map(BalanceView::of).toList());
  }

  /// The trial balance as a CSV file.
  @GetMapping("/trial-balance.csv")
  void trialBalanceCsv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    LedgerFiles.balances(journal.trialBalance(days.ledger(caller), moment(when).position()))
        .csv(response);
  }

  /// The trial balance as an XLSX file.
  @GetMapping("/trial-balance.xlsx")
  void trialBalanceXlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    LedgerFiles.balances(journal.trialBalance(days.ledger(caller), moment(when).position()))
        .xlsx(response);
  }

  /// The clearing accounts by GL day: opening, what moved, closing. Days without movement are left
  /// out; the last seven when none are named.
  @GetMapping("/clearing")
  Clearing clearing(@AuthenticationPrincipal Caller caller, DaysQuery days, PastQuery when) {
    var asked = moments.of(when, null, Journal.GROUP);
    var moment = asked.moment();
    return new Clearing(
        moment.at(),
        moment.position(),
        journal.clearingRollForward(filter(caller, days, asked), moment.position()).stream()
            .map(ClearingView::of)
            .toList());
  }

  /// The clearing accounts by GL day as a CSV file.
  @GetMapping("/clearing.csv")
  void clearingCsv(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.of(when, null, Journal.GROUP);
    LedgerFiles.clearing(
            journal.clearingRollForward(filter(caller, days, asked), asked.moment().position()))
        .csv(response);
  }

  /// The clearing accounts by GL day as an XLSX file.
  @GetMapping("/clearing.xlsx")
  void clearingXlsx(
      @AuthenticationPrincipal Caller caller,
      DaysQuery days,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var asked = moments.of(when, null, Journal.GROUP);
    LedgerFiles.clearing(
            journal.clearingRollForward(filter(caller, days, asked), asked.moment().position()))
        .xlsx(response);
  }

  private AsOf moment(PastQuery when) {
    return moments.of(when, null, Journal.GROUP).moment();
  }

  private static LedgerFilter filter(Caller caller, DaysQuery days, Asked asked) {
    return DaysQuery.ledger(days.rows(caller, asked.today()));
  }
}
