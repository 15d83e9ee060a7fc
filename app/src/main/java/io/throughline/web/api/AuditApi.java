package io.throughline.web.api;

import io.throughline.audit.AccessRecord;
import io.throughline.audit.Accesses;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The record of accesses. Needs the scope {@code audit:read}.
@RestController
@RequestMapping("/api/audit")
class AuditApi {

  private final Accesses accesses;

  AuditApi(Accesses accesses) {
    this.accesses = accesses;
  }

  /// A page of accesses, newest first.
  record Listing(List<Row> accesses, @Nullable Long next) {}

  /// One access; see {@link io.throughline.audit.Access}.
  record Row(
      long recordNo,
      Instant at,
      String actor,
      String kind,
      @Nullable String subject,
      @Nullable String channel,
      List<String> fields,
      @Nullable String reason,
      @Nullable String reference,
      @Nullable String address) {

    static Row of(AccessRecord record) {
      var access = record.access();
      return new Row(
          record.recordNo(),
          record.at(),
          access.actor(),
          access.kind().text(),
          access.subject(),
          access.channel(),
          access.fields(),
          access.reason(),
          access.reference(),
          access.address());
    }
  }

  /// Who came in, who was refused, who read personal data and why; the next page by {@code before}
  /// or the Link header.
  @GetMapping("/accesses")
  ResponseEntity<Listing> accesses(
      @AuthenticationPrincipal Caller caller,
      AccessQuery query,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Accesses.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Accesses.MAX_PAGE);
    }
    var page = accesses.page(query.filter(caller), before, limit);
    var next = page.size() < limit ? null : page.getLast().recordNo();
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("before", next)
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer.body(new Listing(page.stream().map(Row::of).toList(), next));
  }

  /// The same as CSV, over all pages.
  @GetMapping("/accesses.csv")
  void csv(@AuthenticationPrincipal Caller caller, AccessQuery query, HttpServletResponse response)
      throws IOException {
    AccessesFile.of(accesses, query.filter(caller)).csv(response);
  }

  /// The same as a workbook, over all pages.
  @GetMapping("/accesses.xlsx")
  void xlsx(@AuthenticationPrincipal Caller caller, AccessQuery query, HttpServletResponse response)
      throws IOException {
    AccessesFile.of(accesses, query.filter(caller)).xlsx(response);
  }
}
