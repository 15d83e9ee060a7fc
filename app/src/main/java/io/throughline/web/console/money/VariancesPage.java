package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.VarianceFilter;
import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.projection.reconciliation.matching.VarianceClass;
import io.throughline.security.Caller;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The differences between what moved and what rails settled.
@Controller
class VariancesPage {

  private final Reconciliation reconciliation;
  private final Clock clock;

  VariancesPage(Reconciliation reconciliation, Clock clock) {
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /// Which of them.
  ///
  /// @param explained {@code yes} or {@code no}; absent: both
  record Wanted(
      @Nullable String varianceClass, @Nullable String explained, @Nullable String order) {

    @Nullable Boolean unexplained() {
      var given = MoneyForm.text("explained", explained);
      return switch (given) {
        case null -> null;
        case "yes" -> Boolean.FALSE;
        case "no" -> Boolean.TRUE;
        default -> throw ApiProblems.invalidParameter("explained", "yes or no");
      };
    }
  }

  /// A class of differences.
  record ClassWord(String name, String text) {

    static ClassWord of(VarianceClass one) {
      return new ClassWord(one.name(), Codes.text(one));
    }
  }

  /// The list, the oldest day first.
  @GetMapping(Links.VARIANCES)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      Wanted wanted,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var page = variances(caller, form, wanted).page(cursor);
    var now = clock.instant();
    return new ModelAndView("console/money/variances")
        .addObject("form", form)
        .addObject("wanted", wanted)
        .addObject("now", Moment.of(now, now))
        .addObject("classes", Arrays.stream(VarianceClass.values()).map(ClassWord::of).toList())
        .addObject("rows", page.rows().stream().map(VarianceRow::of).toList())
        .addObject("csv", Links.file(request, Links.VARIANCES + ".csv"))
        .addObject("xlsx", Links.file(request, Links.VARIANCES + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({Links.VARIANCES + ".csv", Links.VARIANCES + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      Wanted wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MoneyFiles.variances(variances(caller, form, wanted)).answer(request, response);
  }

  private Pages<VarianceItem> variances(Caller caller, MoneyForm form, Wanted wanted) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var filter =
        new VarianceFilter(
            form.listFilter(caller, today),
            MoneyForm.text("varianceClass", wanted.varianceClass()),
            wanted.unexplained(),
            MoneyForm.text("order", wanted.order()));
    return Pages.of(
        (after, limit) -> reconciliation.variances(filter, after, limit), VarianceItem::key);
  }
}
