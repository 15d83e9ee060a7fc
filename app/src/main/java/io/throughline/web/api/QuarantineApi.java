package io.throughline.web.api;

import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Deliveries that were not understood or were refused.
@RestController
@RequestMapping("/api/quarantine")
class QuarantineApi {

  private final Quarantine quarantine;

  QuarantineApi(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  /// A page, newest first; the next one begins before the smallest number of this.
  @GetMapping
  List<QuarantinedDelivery> list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Quarantine.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Quarantine.MAX_PAGE);
    }
    return quarantine.page(caller.channels(), before, limit);
  }

  /// Has one worked on again.
  @PostMapping("/{deliveryNo}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@AuthenticationPrincipal Caller caller, @PathVariable long deliveryNo) {
    if (!quarantine.retry(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
  }
}
