package io.throughline.web.api;

import io.throughline.projection.cases.CaseCount;
import io.throughline.projection.cases.CasePage;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Exception cases: work for people.
@RestController
@ReadFrom(ExceptionCases.GROUP)
@RequestMapping("/api/exception-cases")
class ExceptionCasesApi {

  private final ExceptionCases cases;
  private final CaseDecisions decisions;

  ExceptionCasesApi(ExceptionCases cases, CaseDecisions decisions) {
    this.cases = cases;
    this.decisions = decisions;
  }

  /// A page of cases.
  record CaseListing(List<CaseView> cases, @Nullable String next) {}

  /// Whose work a case is to be.
  record AssignRequest(@Nullable String owner, @Nullable Instant dueAt) {}

  /// What was done about a case.
  record ResolveRequest(@Nullable String resolution, @Nullable String note) {}

  /// A page of cases, newest first; the next page by the cursor or the Link header.
  @GetMapping
  ResponseEntity<CaseListing> list(
      @AuthenticationPrincipal Caller caller,
      CaseQuery query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var page = page(caller, query, cursor, limit);
    var next = page.next() == null ? null : Cursors.write(page.next());
    var listing = new CaseListing(page.cases().stream().map(CaseView::of).toList(), next);
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("cursor", next)
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer.body(listing);
  }

  private CasePage page(Caller caller, CaseQuery query, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > ExceptionCases.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + ExceptionCases.MAX_PAGE);
    }
    return cases.page(query.filter(caller), cursor(cursor), limit);
  }

  private static CasePage.@Nullable Cursor cursor(@Nullable String text) {
    try {
      return text == null ? null : Cursors.ofCases(text);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// How many are open, by type and severity; the filters of the list restrict.
  @GetMapping("/counts")
  List<CaseCount> counts(@AuthenticationPrincipal Caller caller, CaseQuery query) {
    return cases.openByType(query.filter(caller));
  }

  /// One case.
  @GetMapping("/{caseId}")
  CaseView one(@AuthenticationPrincipal Caller caller, @PathVariable String caseId) {
    return CaseView.of(decisions.visible(caller, caseId));
  }

  @PostMapping("/{caseId}/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String caseId,
      @RequestBody AssignRequest request) {
    if (request.owner() == null) {
      throw ApiProblems.invalid("owner is missing");
    }
    decisions.assign(caller, caseId, request.owner(), request.dueAt());
  }

  @PostMapping("/{caseId}/resolve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resolve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String caseId,
      @RequestBody ResolveRequest request) {
    if (request.resolution() == null) {
      throw ApiProblems.invalid("resolution is missing");
    }
    decisions.resolve(caller, caseId, request.resolution(), request.note());
  }
}
