package io.throughline.web.console;

import io.throughline.deadletter.DeadLetters;
import io.throughline.deadletter.ParkedOrder;
import io.throughline.deadletter.RetryResult;
import io.throughline.projection.ReadModel;
import io.throughline.projection.orders.Orders;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.rebuild.RebuildRefused;
import io.throughline.rebuild.Rebuilds;
import io.throughline.security.Caller;
import io.throughline.web.api.Cursors;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How far the read models are, and the events that could not be handled.
@Controller
@RequestMapping("/console/operations")
class OperationsPage {

  private static final int PAGE = 50;

  private final Rebuilds rebuilds;
  private final DeadLetters deadLetters;
  private final Orders orders;
  private final Clock clock;

  OperationsPage(Rebuilds rebuilds, DeadLetters deadLetters, Orders orders, Clock clock) {
    this.rebuilds = rebuilds;
    this.deadLetters = deadLetters;
    this.orders = orders;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String cursor) {
    var parked = deadLetters.page(null, cursor(cursor), PAGE);
    var now = clock.instant();
    return new ModelAndView("console/operations")
        .addObject(
            "readModels",
            ReadModel.ALL.stream()
                .map(model -> ReadModelRow.of(rebuilds.progress(model.group())))
                .toList())
        .addObject(
            "parked",
            parked.orders().stream()
                .filter(order -> sees(caller, order.orderId()))
                .map(order -> ParkedRow.of(order, deadLetters, now))
                .toList())
        .addObject("first", cursor == null ? null : "/console/operations")
        .addObject(
            "next",
            parked.next() == null
                ? null
                : "/console/operations?cursor=" + Cursors.write(parked.next()));
  }

  /// Builds a read model again, beside the one that is read; or builds it to compare.
  @PostMapping("/read-models/{name}/{purpose}")
  String build(@PathVariable String name, @PathVariable String purpose, RedirectAttributes after) {
    try {
      rebuilds.start(name, Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)));
      after.addFlashAttribute("done", "A copy of %s is being built.".formatted(name));
    } catch (RebuildRefused running) {
      after.addFlashAttribute("done", "%s is being built already.".formatted(name));
    } catch (IllegalArgumentException unknown) {
      throw ApiProblems.notFound();
    }
    return "redirect:/console/operations";
  }

  @PostMapping("/dead-letters/{group}/{orderId}/retry")
  String retry(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String group,
      @PathVariable String orderId,
      RedirectAttributes after) {
    if (!sees(caller, orderId)) {
      throw ApiProblems.notFound();
    }
    try {
      after.addFlashAttribute(
          "done",
          switch (deadLetters.retry(group, orderId)) {
            case RetryResult.Done() -> "Nothing of this order waits any more.";
            case RetryResult.StillFailing _ -> "It still cannot be handled.";
          });
    } catch (NoSuchElementException | IllegalArgumentException notParked) {
      throw ApiProblems.notFound();
    }
    return "redirect:/console/operations";
  }

  /// A dead letter names no channel, its order does. Whoever sees some channels only does not see
  /// an order that the list does not know.
  private boolean sees(Caller caller, String orderId) {
    return caller.channels() == null
        || orders.find(orderId).filter(order -> caller.sees(order.channel())).isPresent();
  }

  private static ParkedOrder.@Nullable Cursor cursor(@Nullable String text) {
    try {
      return text == null ? null : Cursors.ofParked(text);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }
}
