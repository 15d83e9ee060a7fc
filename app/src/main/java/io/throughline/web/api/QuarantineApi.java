package io.throughline.web.api;

import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.inbox.Remedies;
import io.throughline.inbox.Retries;
import io.throughline.inbox.RetryProgress;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Deliveries that were not understood or were refused, and those that wait for their order.
@RestController
@RequestMapping("/api/quarantine")
class QuarantineApi {

  private final Quarantine quarantine;
  private final Retries retries;
  private final DeliveryAccess access;

  QuarantineApi(Quarantine quarantine, Retries retries, DeliveryAccess access) {
    this.quarantine = quarantine;
    this.retries = retries;
    this.access = access;
  }

  /// A delivery and what can be done about it.
  record DeliveryView(QuarantinedDelivery delivery, String remedy) {}

  /// What was delivered, as text in UTF-8.
  record ContentView(Map<String, String> headers, String body) {}

  /// A page, newest first; the next one begins before the smallest number of this.
  @GetMapping
  List<QuarantinedDelivery> list(
      @AuthenticationPrincipal Caller caller,
      DeliveryQuery query,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Quarantine.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Quarantine.MAX_PAGE);
    }
    return quarantine.page(query.filter(caller), before, limit);
  }

  /// How many fit, by reason; those that wait for their order have the empty reason.
  @GetMapping("/counts")
  Map<String, Long> counts(@AuthenticationPrincipal Caller caller, DeliveryQuery query) {
    return quarantine.countByReason(query.filter(caller));
  }

  /// One delivery, wherever it stands, and what can be done about it.
  @GetMapping("/{deliveryNo}")
  DeliveryView one(@AuthenticationPrincipal Caller caller, @PathVariable long deliveryNo) {
    var delivery = access.one(caller, deliveryNo);
    return new DeliveryView(delivery, Remedies.of(delivery.reason()));
  }

  /// What was delivered. It holds personal data.
  @GetMapping("/{deliveryNo}/content")
  ContentView content(@AuthenticationPrincipal Caller caller, @PathVariable long deliveryNo) {
    var content = access.content(caller, deliveryNo).orElseThrow(ApiProblems::notFound);
    return new ContentView(
        content.headers().asMap(), new String(content.body(), StandardCharsets.UTF_8));
  }

  /// Has one worked on again.
  @PostMapping("/{deliveryNo}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@AuthenticationPrincipal Caller caller, @PathVariable long deliveryNo) {
    if (!retries.one(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
  }

  /// Gives up waiting for the order that this delivery tells of: all its news go to quarantine, and
  /// a case is opened.
  @PostMapping("/{deliveryNo}/give-up")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void giveUp(@AuthenticationPrincipal Caller caller, @PathVariable long deliveryNo) {
    if (!retries.giveUp(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
  }

  /// Has all that fit worked on again. Ask for the progress under the id that is answered.
  @PostMapping("/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RetryProgress retryAll(@AuthenticationPrincipal Caller caller, @RequestBody DeliveryQuery query) {
    return retries.all(caller.actor(), query.filter(caller));
  }

  /// How far a retry of many is.
  @GetMapping("/retries/{retryId}")
  RetryProgress progress(@AuthenticationPrincipal Caller caller, @PathVariable String retryId) {
    return retries.progress(caller.channels(), retryId).orElseThrow(ApiProblems::notFound);
  }
}
