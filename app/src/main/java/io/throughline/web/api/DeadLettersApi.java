package io.throughline.web.api;

import io.throughline.deadletter.DeadLetters;
import io.throughline.deadletter.ParkedEvent;
import io.throughline.deadletter.ParkedOrder;
import io.throughline.deadletter.RetryResult;
import io.throughline.deadletter.RetryTally;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders whose events could not be handled: look, mend the cause, retry.
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {

  private final DeadLetters deadLetters;

  DeadLettersApi(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  /// A page of parked orders.
  record ParkedListing(List<ParkedOrder> orders, @Nullable String next) {}

  /// A parked order and the events that wait.
  record ParkedView(ParkedOrder order, List<ParkedEvent> events) {}

  /// How a retry ended: {@code done}, or what still waits and why.
  record RetryView(boolean done, @Nullable ParkedOrder left) {}

  @GetMapping
  ParkedListing list(
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > DeadLetters.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + DeadLetters.MAX_PAGE);
    }
    try {
      var page = deadLetters.page(group, cursor == null ? null : Cursors.ofParked(cursor), limit);
      return new ParkedListing(
          page.orders(), page.next() == null ? null : Cursors.write(page.next()));
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  @GetMapping("/{group}/{orderId}")
  ParkedView one(@PathVariable String group, @PathVariable String orderId) {
    var order = deadLetters.find(group, orderId).orElseThrow(ApiProblems::notFound);
    return new ParkedView(order, deadLetters.events(group, orderId));
  }

  /// Handles the waiting events of one order again, in their sequence.
  @PostMapping("/{group}/{orderId}/retry")
  RetryView retry(@PathVariable String group, @PathVariable String orderId) {
    try {
      return switch (deadLetters.retry(group, orderId)) {
        case RetryResult.Done() -> new RetryView(true, null);
        case RetryResult.StillFailing(var left) -> new RetryView(false, left);
      };
    } catch (NoSuchElementException | IllegalArgumentException notParked) {
      throw ApiProblems.notFound();
    }
  }

  /// Handles every parked order of a group again.
  @PostMapping("/{group}/retry")
  RetryTally retryAll(@PathVariable String group) {
    try {
      return deadLetters.retryAll(group);
    } catch (IllegalArgumentException noSuchGroup) {
      throw ApiProblems.notFound();
    }
  }
}
