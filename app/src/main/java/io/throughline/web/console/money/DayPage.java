package io.throughline.web.console.money;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.finance.DayCloses;
import io.throughline.finance.DayEvidenceSource;
import io.throughline.projection.reconciliation.DayState;
import io.throughline.projection.reconciliation.LateItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.console.Moment;
import io.throughline.web.money.MoneyRows;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One business day of an account: what it came to when it was closed and now, what came late, and
/// the ways to close it, open it again and check its close.
@Controller
class DayPage {

  private static final String PATH = Links.DAYS + "/{channel}/{account}/{day}";

  private final Reconciliation reconciliation;
  private final MoneyRows rows;
  private final DayCloses closes;
  private final DayEvidenceSource books;
  private final BooksDesk desk;

  DayPage(
      Reconciliation reconciliation,
      MoneyRows rows,
      DayCloses closes,
      DayEvidenceSource books,
      BooksDesk desk) {
    this.reconciliation = reconciliation;
    this.rows = rows;
    this.closes = closes;
    this.books = books;
    this.desk = desk;
  }

  /// @param verify whether the last close is worked out anew and compared
  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestParam(defaultValue = "false") boolean verify,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var id = visible(caller, channel, account, day);
    var filter = RowFilter.of(id.channel(), id.account(), id.day(), id.day());
    var state = state(id, filter);
    var close = state.close();
    var now = desk.now();
    var late =
        Pages.of((after, limit) -> reconciliation.lateItems(filter, after, limit), LateItem::key)
            .page(cursor);
    return new ModelAndView("console/money/day")
        .addObject("now", Moment.of(now, now))
        .addObject("day", DayRow.of(state, now))
        .addObject("mayDecide", caller.has(Scope.FINANCE))
        .addObject(
            "totals",
            DayTotals.of(
                close == null ? null : close.totals(),
                rows.rows(filter, null, now.atZone(ZoneOffset.UTC).toLocalDate())))
        .addObject("late", late.rows().stream().map(item -> LateRow.of(item, now)).toList())
        .addObject("next", Links.next(request, late.next()))
        .addObject("verified", verify && close != null ? verified(id, close) : null);
  }

  private DayState state(BusinessDayId id, RowFilter filter) {
    return reconciliation.dayStates(filter).stream()
        .findFirst()
        .orElseGet(() -> new DayState(id.channel(), id.account(), id.day(), 0, null, null, 0));
  }

  private Verified verified(BusinessDayId id, DayState.Close close) {
    return Verified.of(close, closes.evidence(id, close.throughPosition()));
  }

  private static BusinessDayId visible(Caller caller, String channel, String account, String day) {
    if (!caller.sees(channel)) {
      throw ApiProblems.notFound();
    }
    try {
      return BusinessDayId.of(channel, account, LocalDate.parse(day));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw ApiProblems.notFound();
    }
  }

  /// Closes it, if its books are in order and it is the account's next one.
  ///
  /// @param overrideReason why in spite of unexplained variance; empty for no such wish
  @PostMapping(PATH + "/close")
  String close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestParam(required = false) @Nullable String overrideReason,
      RedirectAttributes after) {
    var id = visible(caller, channel, account, day);
    var why = MoneyForm.text("overrideReason", overrideReason);
    long through = desk.booksRead(books.groups().toArray(String[]::new));
    return told(
        desk.decide(
            () -> closes.close(id, through, desk.by(caller), caller.actor().asMetadata(), why)),
        "The day is closed.",
        id,
        after);
  }

  /// Opens it again.
  @PostMapping(PATH + "/reopen")
  String reopen(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String day,
      @RequestParam String reason,
      RedirectAttributes after) {
    var id = visible(caller, channel, account, day);
    return told(
        desk.decide(
            () -> closes.reopen(id, desk.by(caller), reason.strip(), caller.actor().asMetadata())),
        "The day is open again.",
        id,
        after);
  }

  private static String told(
      Optional<String> whyNot, String done, BusinessDayId id, RedirectAttributes after) {
    after.addFlashAttribute(whyNot.isPresent() ? "refused" : "done", whyNot.orElse(done));
    return "redirect:" + Links.day(id.channel(), id.account(), id.day());
  }
}
