package io.throughline.web.api;

import io.throughline.projection.orders.WaitingApproval;
import io.throughline.projection.orders.WaitingApprovals;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Refunds and cancellations that wait for a second person.
@RestController
@RequestMapping("/api/approvals")
class ApprovalsApi {

  private final WaitingApprovals approvals;

  ApprovalsApi(WaitingApprovals approvals) {
    this.approvals = approvals;
  }

  /// A page of what waits, the longest wait first.
  record ApprovalListing(List<WaitingApproval> approvals, @Nullable String next) {}

  /// A page, the longest wait first; the next one by the cursor. Approve or decline each at its
  /// order.
  @GetMapping
  ApprovalListing list(
      @AuthenticationPrincipal Caller caller,
      ApprovalsQuery query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > WaitingApprovals.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + WaitingApprovals.MAX_PAGE);
    }
    var found =
        approvals.page(
            query.filter(caller), cursor == null ? null : Cursors.ofApprovals(cursor), limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new ApprovalListing(
        page, found.size() > limit ? Cursors.write(page.getLast().cursor()) : null);
  }

  /// The same list as CSV, whole.
  @GetMapping("/waiting.csv")
  void csv(
      @AuthenticationPrincipal Caller caller, ApprovalsQuery query, HttpServletResponse response)
      throws IOException {
    ApprovalsFile.of(approvals, query.filter(caller)).csv(response);
  }

  /// The same list as XLSX, whole.
  @GetMapping("/waiting.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller, ApprovalsQuery query, HttpServletResponse response)
      throws IOException {
    ApprovalsFile.of(approvals, query.filter(caller)).xlsx(response);
  }
}
