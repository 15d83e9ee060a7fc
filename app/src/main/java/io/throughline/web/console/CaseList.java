package io.throughline.web.console;

import io.throughline.projection.cases.CasePage;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.CaseQuery;
import io.throughline.web.api.Cursors;
import io.throughline.web.problem.ApiProblems;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Shows the list of exception cases.
@Component
class CaseList {

  private static final int PAGE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final ExceptionCases cases;
  private final Clock clock;

  CaseList(ExceptionCases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /// The open cases that the caller may see.
  ModelAndView open(Caller caller) {
    return page(caller, new CaseQuery("open", null, null, null, null, null), null);
  }

  /// A page of the list, with how many are open by type whatever the type that is listed.
  ModelAndView page(Caller caller, CaseQuery query, @Nullable String cursor) {
    var filter = query.filter(caller);
    var found = cases.page(filter, cursor(cursor), PAGE);
    var all = new CaseQuery(null, null, null, null, query.channel(), null);
    var now = clock.instant();
    return new ModelAndView("console/exceptions")
        .addObject("query", query)
        .addObject("counts", cases.openByType(all.filter(caller)))
        .addObject("cases", found.cases().stream().map(one -> CaseRow.of(one, now)).toList())
        .addObject("mayDecide", caller.has(Scope.ORDERS_DECIDE))
        .addObject("csv", href("/console/exceptions.csv", query, null))
        .addObject("xlsx", href("/console/exceptions.xlsx", query, null))
        .addObject("first", cursor == null ? null : href("/console/exceptions", query, null))
        .addObject("next", next(query, found));
  }

  private static @Nullable String next(CaseQuery query, CasePage found) {
    return found.next() == null
        ? null
        : href("/console/exceptions", query, Cursors.write(found.next()));
  }

  private static String href(String path, CaseQuery query, @Nullable String cursor) {
    var uri = UriComponentsBuilder.fromPath(path);
    // an absent state means open here
    uri.queryParam("state", "{state}");
    uri.queryParam("type", "{type}");
    uri.queryParam("severity", "{severity}");
    uri.queryParam("owner", "{owner}");
    uri.queryParam("subject", "{subject}");
    if (cursor != null) {
      uri.queryParam("cursor", cursor);
    }
    return uri.encode(StandardCharsets.UTF_8)
        .buildAndExpand(
            text(query.state()),
            text(query.type()),
            text(query.severity()),
            text(query.owner()),
            text(query.subject()))
        .toUriString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static CasePage.@Nullable Cursor cursor(@Nullable String text) {
    try {
      return text == null ? null : Cursors.ofCases(text);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// Waits a moment until the read model knows what was decided, so that whoever decided sees it.
  void await(String caseId, Predicate<CaseSummary> decided) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (cases.find(caseId).filter(decided).isEmpty() && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
