package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.projection.orders.WaitingApproval;
import io.throughline.projection.orders.WaitingApprovals;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.ApprovalsFile;
import io.throughline.web.api.ApprovalsQuery;
import io.throughline.web.api.Cursors;
import io.throughline.web.command.ApprovalDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
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

/// What waits for a second person, and the answers to it.
@Controller
class ApprovalsPage {

  private static final String PATH = "/console/approvals";
  private static final int PAGE = 50;

  private final WaitingApprovals approvals;
  private final ApprovalDesk desk;
  private final Clock clock;

  ApprovalsPage(WaitingApprovals approvals, ApprovalDesk desk, Clock clock) {
    this.approvals = approvals;
    this.desk = desk;
    this.clock = clock;
  }

  /// An approval as the list shows it.
  record Row(WaitingApproval approval, String amount, Moment since) {

    static Row of(WaitingApproval approval, Instant now) {
      return new Row(
          approval,
          Amounts.plain(approval.amountMinor(), Currency.of(approval.currency())),
          Moment.of(approval.since(), now));
    }
  }

  /// The list, the longest wait first.
  @GetMapping(PATH)
  ModelAndView list(
      @AuthenticationPrincipal Caller caller,
      ApprovalsQuery query,
      @RequestParam(required = false) @Nullable String cursor) {
    var found =
        approvals.page(
            query.filter(caller), cursor == null ? null : Cursors.ofApprovals(cursor), PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var now = clock.instant();
    return new ModelAndView("console/approvals")
        .addObject("mayApprove", caller.has(Scope.REFUNDS_APPROVE))
        .addObject("approvals", page.stream().map(one -> Row.of(one, now)).toList())
        .addObject("first", cursor == null ? null : PATH)
        .addObject(
            "next",
            found.size() > PAGE
                ? PATH + "?cursor=" + Cursors.write(page.getLast().cursor())
                : null);
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + ".csv", PATH + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      ApprovalsQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ApprovalsFile.of(approvals, query.filter(caller)).answer(request, response);
  }

  @PostMapping(PATH + "/{orderId}/{approvalId}/approve")
  String approve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @PathVariable String approvalId,
      RedirectAttributes after) {
    return told(desk.approve(caller, orderId, approvalId), "Approved: it takes effect.", after);
  }

  @PostMapping(PATH + "/{orderId}/{approvalId}/decline")
  String decline(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @PathVariable String approvalId,
      @RequestParam String reason,
      RedirectAttributes after) {
    return told(
        desk.decline(caller, orderId, approvalId, reason.strip()),
        "Declined: it will not happen.",
        after);
  }

  private static String told(Optional<String> whyNot, String done, RedirectAttributes after) {
    after.addFlashAttribute("done", whyNot.map(why -> "Not done: " + why).orElse(done));
    return "redirect:" + PATH;
  }
}
