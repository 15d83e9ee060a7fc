package io.throughline.web.console;

import io.throughline.aggregate.CommandRefused;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.security.Caller;
import io.throughline.web.api.CaseDecisions;
import io.throughline.web.api.CaseQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Exception cases: what needs a person, and what was done about it.
@Controller
class ExceptionsPage {

  private static final String PATH = "/console/exceptions";

  private final CaseList list;
  private final ExceptionCases cases;
  private final CaseDecisions decisions;

  ExceptionsPage(CaseList list, ExceptionCases cases, CaseDecisions decisions) {
    this.list = list;
    this.cases = cases;
    this.decisions = decisions;
  }

  /// The list; the open ones when nothing else is asked for.
  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      CaseQuery query,
      @RequestParam(required = false) @Nullable String cursor) {
    return query.state() == null
        ? list.page(caller, ofOpen(query), cursor)
        : list.page(caller, query, cursor);
  }

  private static CaseQuery ofOpen(CaseQuery query) {
    return new CaseQuery(
        "open", query.type(), query.severity(), query.owner(), query.channel(), query.subject());
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + ".csv", PATH + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      CaseQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    CasesFile.of(cases, query.filter(caller)).answer(request, response);
  }

  @PostMapping(PATH + "/{caseId}/assign")
  ModelAndView assign(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String caseId,
      DecisionForm form,
      RedirectAttributes after)
      throws InterruptedException {
    var owner = Objects.requireNonNullElse(form.givenOwner(), "");
    var attempt = new Attempt(caller, caseId, "The case is assigned to " + owner + ".");
    return decide(
        attempt,
        after,
        () -> decisions.assign(caller, caseId, owner, form.givenDueAt()),
        known -> known.owner().equals(owner));
  }

  @PostMapping(PATH + "/{caseId}/resolve")
  ModelAndView resolve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String caseId,
      DecisionForm form,
      RedirectAttributes after)
      throws InterruptedException {
    return decide(
        new Attempt(caller, caseId, "The case is resolved."),
        after,
        () -> decisions.resolve(caller, caseId, form.givenReason(), form.note()),
        known -> !known.open());
  }

  /// @param done what to say when it is decided
  private record Attempt(Caller caller, String caseId, String done) {}

  private ModelAndView decide(
      Attempt attempt, RedirectAttributes after, Runnable decision, Predicate<CaseSummary> decided)
      throws InterruptedException {
    try {
      decision.run();
    } catch (CommandRefused refused) {
      return refused(attempt, HttpStatus.CONFLICT, refused.reason().words());
    } catch (IllegalArgumentException malformed) {
      return notWellFormed(attempt, malformed.getMessage());
    } catch (ErrorResponseException problem) {
      if (problem.getStatusCode().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
        throw problem;
      }
      return notWellFormed(attempt, problem.getBody().getDetail());
    }
    list.await(attempt.caseId, decided);
    after.addFlashAttribute("done", attempt.done);
    return new ModelAndView("redirect:" + PATH);
  }

  private ModelAndView notWellFormed(Attempt attempt, @Nullable String why) {
    return refused(
        attempt,
        HttpStatus.UNPROCESSABLE_CONTENT,
        "Not complete: " + Objects.requireNonNullElse(why, "something is missing") + ".");
  }

  private ModelAndView refused(Attempt attempt, HttpStatus status, String why) {
    var page = list.open(attempt.caller).addObject("refusal", why);
    page.setStatus(status);
    return page;
  }
}
