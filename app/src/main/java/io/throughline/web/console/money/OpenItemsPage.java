package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.Aging;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.console.Moment;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What rails still owe us, or we them, and how late it is.
@Controller
class OpenItemsPage {

  private final Reconciliation reconciliation;
  private final Clock clock;

  OpenItemsPage(Reconciliation reconciliation, Clock clock) {
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /// A bucket of ages.
  record Bucket(String name, String text, boolean chosen) {

    static Bucket of(Aging aging, @Nullable String due) {
      return new Bucket(aging.name(), text(aging), aging.name().equals(due));
    }

    static String text(Aging aging) {
      return switch (aging) {
        case NOT_DUE -> "not due";
        case DAYS_1_2 -> "1 to 2 business days late";
        case DAYS_3_5 -> "3 to 5";
        case DAYS_6_10 -> "6 to 10";
        case DAYS_11_20 -> "11 to 20";
        case OVER_20 -> "more than 20";
      };
    }
  }

  /// The list, what is due first first.
  ///
  /// @param due {@code late}, {@code later}, or a bucket of ages
  @GetMapping(Links.OPEN)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request) {
    var page = items(caller, form, due).page(cursor);
    var now = clock.instant();
    return new ModelAndView("console/money/open-items")
        .addObject("form", form)
        .addObject("due", due)
        .addObject("now", Moment.of(now, now))
        .addObject(
            "buckets", Arrays.stream(Aging.values()).map(one -> Bucket.of(one, due)).toList())
        .addObject("ages", ages(caller, form))
        .addObject("rows", page.rows().stream().map(one -> ItemRow.of(one, now)).toList())
        .addObject("csv", Links.file(request, Links.OPEN + ".csv"))
        .addObject("xlsx", Links.file(request, Links.OPEN + ".xlsx"))
        .addObject("next", Links.next(request, page.next()));
  }

  private List<AgesRow> ages(Caller caller, MoneyForm form) {
    var filter = form.listFilter(caller, today());
    return AgesRow.of(reconciliation.openSums(filter), filter, today());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({Links.OPEN + ".csv", Links.OPEN + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      MoneyForm form,
      @RequestParam(required = false) @Nullable String due,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MoneyFiles.items("open-items", items(caller, form, due)).answer(request, response);
  }

  private Pages<OpenItem> items(Caller caller, MoneyForm form, @Nullable String due) {
    var filter = form.listFilter(caller, today());
    return Pages.of(source(filter, MoneyForm.text("due", due), today()), OpenItem::key);
  }

  private Pages.Source<OpenItem> source(RowFilter filter, @Nullable String due, LocalDate today) {
    return switch (due) {
      case null -> aged(filter, null, today);
      case "late" ->
          (after, limit) ->
              // what is due first comes first: the first that is not late ends them
              aged(filter, null, today).after(after, limit).stream()
                  .takeWhile(one -> one.aging() != Aging.NOT_DUE)
                  .toList();
      case "later" -> aged(filter, Aging.NOT_DUE, today);
      default -> aged(filter, bucket(due), today);
    };
  }

  private Pages.Source<OpenItem> aged(RowFilter filter, @Nullable Aging aging, LocalDate today) {
    return (after, limit) -> reconciliation.openItems(filter, aging, today, after, limit);
  }

  private static Aging bucket(String due) {
    return Arrays.stream(Aging.values())
        .filter(aging -> aging.name().equals(due))
        .findFirst()
        .orElseThrow(
            () ->
                ApiProblems.invalidParameter(
                    "due", "late, later or one of " + List.of(Aging.values())));
  }
}
