package io.throughline.web.console;

import io.throughline.audit.AccessKind;
import io.throughline.audit.AccessRecord;
import io.throughline.audit.Accesses;
import io.throughline.security.Caller;
import io.throughline.web.api.AccessQuery;
import io.throughline.web.api.AccessesFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The record of accesses.
@Controller
class AccessRecordPage {

  private static final String PATH = "/console/access-record";
  private static final int PAGE = 100;

  private final Accesses accesses;
  private final Clock clock;

  AccessRecordPage(Accesses accesses, Clock clock) {
    this.accesses = accesses;
    this.clock = clock;
  }

  /// An access as the list shows it.
  record Row(
      Moment at,
      String actor,
      String kind,
      @Nullable String subject,
      @Nullable String href,
      String why,
      String fields,
      @Nullable String address) {

    static Row of(AccessRecord record, Instant now) {
      var access = record.access();
      var subject = access.subject();
      var reason = Objects.requireNonNullElse(access.reason(), "");
      var reference = Objects.requireNonNullElse(access.reference(), "");
      return new Row(
          Moment.of(record.at(), now),
          access.actor(),
          access.kind().text().replace('-', ' '),
          subject,
          subject != null && subject.startsWith("order-") ? "/console/orders/" + subject : null,
          (reason + " " + reference).strip(),
          String.join(", ", access.fields()),
          access.address());
    }
  }

  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      AccessQuery query,
      @RequestParam(required = false) @Nullable Long before) {
    var from = before == null ? Long.MAX_VALUE : before;
    var found = accesses.page(query.filter(caller), from, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var now = clock.instant();
    return new ModelAndView("console/access-record")
        .addObject("query", query)
        .addObject("kinds", List.of(AccessKind.values()))
        .addObject("records", page.stream().map(record -> Row.of(record, now)).toList())
        .addObject("csv", href(PATH + ".csv", query, null))
        .addObject("xlsx", href(PATH + ".xlsx", query, null))
        .addObject("first", before == null ? null : href(PATH, query, null))
        .addObject(
            "next", found.size() > PAGE ? href(PATH, query, page.getLast().recordNo()) : null);
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + ".csv", PATH + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      AccessQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AccessesFile.of(accesses, query.filter(caller)).answer(request, response);
  }

  private static String href(String path, AccessQuery query, @Nullable Long before) {
    var uri = UriComponentsBuilder.fromPath(path);
    uri.queryParam("kind", "{kind}").queryParam("actor", "{actor}");
    uri.queryParam("subject", "{subject}");
    uri.queryParam("from", "{from}").queryParam("until", "{until}");
    if (before != null) {
      uri.queryParam("before", before);
    }
    return uri.encode(StandardCharsets.UTF_8)
        .buildAndExpand(
            text(query.kind()),
            text(query.actor()),
            text(query.subject()),
            text(query.from()),
            text(query.until()))
        .toUriString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
