package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.projection.reconciliation.PayoutItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.settlementimport.ImportFilter;
import io.throughline.settlementimport.SettlementImports;
import io.throughline.web.console.Moment;
import io.throughline.web.money.PayoutFiles;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What rails say they paid, and for what: the files that came in, their payouts, and the lines of
/// one of them.
@Controller
class SettlementsPage {

  private static final int FILES = 20;

  private final Reconciliation reconciliation;
  private final SettlementImports imports;
  private final Clock clock;

  SettlementsPage(Reconciliation reconciliation, SettlementImports imports, Clock clock) {
    this.reconciliation = reconciliation;
    this.imports = imports;
    this.clock = clock;
  }

  /// The newest files, and the payouts, the newest day first.
  @GetMapping(Links.SETTLEMENTS)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var page = payouts(caller, form).page(cursor);
    var now = clock.instant();
    var files = new ImportFilter(null, null, null, null, caller.channels());
    return new ModelAndView("console/money/settlements")
        .addObject("form", form)
        .addObject("now", Moment.of(now, now))
        .addObject("mayImport", caller.has(Scope.SETTLEMENTS_IMPORT))
        .addObject("formats", imports.formats())
        .addObject(
            "files",
            imports.page(files, null, FILES).stream().map(one -> ImportRow.of(one, now)).toList())
        .addObject("rows", page.rows().stream().map(one -> PayoutRow.of(one, now)).toList())
        .addObject("csv", Links.file(request, Links.SETTLEMENTS + ".csv"))
        .addObject("xlsx", Links.file(request, Links.SETTLEMENTS + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  /// All payouts that the list shows over all its pages.
  @GetMapping({Links.SETTLEMENTS + ".csv", Links.SETTLEMENTS + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var filter = filter(caller, form);
    PayoutFiles.of((after, limit) -> reconciliation.payouts(filter, after, limit))
        .answer(request, response);
  }

  private RowFilter filter(Caller caller, MoneyForm form) {
    return form.listFilter(caller, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private Pages<PayoutItem> payouts(Caller caller, MoneyForm form) {
    var filter = filter(caller, form);
    return Pages.of(
        (after, limit) -> reconciliation.payouts(filter, after, limit), PayoutItem::key);
  }

  /// One statement: its payout, whether its lines explain it, and the lines.
  @GetMapping(Links.SETTLEMENTS + "/batch")
  ModelAndView batch(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String id,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var first =
        reconciliation.linesOf(id, null, 1).stream()
            .filter(line -> caller.sees(line.channel()))
            .findFirst()
            .orElseThrow(ApiProblems::notFound);
    var page =
        Pages.of((after, limit) -> reconciliation.linesOf(id, after, limit), LineItem::key)
            .page(cursor);
    var now = clock.instant();
    return new ModelAndView("console/money/batch")
        .addObject("now", Moment.of(now, now))
        .addObject("payout", PayoutRow.of(payout(first), now))
        .addObject("rows", page.rows().stream().map(LineRow::of).toList())
        .addObject("next", Links.next(request, page.next()));
  }

  private PayoutItem payout(LineItem line) {
    var day = line.businessDay();
    var ofLine = new RowFilter(null, null, line.channel(), line.account(), line.rail(), null, null);
    var ofDay = new RowFilter(day, day, line.channel(), line.account(), line.rail(), null, null);
    return find(line.settlementId(), ofDay)
        .or(() -> find(line.settlementId(), ofLine)) // a later revision has another day
        .orElseThrow(ApiProblems::notFound);
  }

  private Optional<PayoutItem> find(String settlementId, RowFilter filter) {
    String after = null;
    while (true) {
      var page = reconciliation.payouts(filter, after, Reconciliation.MAX_PAGE);
      var found = page.stream().filter(one -> one.settlementId().equals(settlementId)).findFirst();
      if (found.isPresent() || page.size() < Reconciliation.MAX_PAGE) {
        return found;
      }
      after = page.getLast().key();
    }
  }
}
