package io.throughline.web.console;

import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

/// The deliveries that were not understood or were refused.
@Controller
@RequestMapping("/console/quarantine")
class QuarantinePage {

  private static final int PAGE = 50;

  private final Quarantine quarantine;
  private final Clock clock;

  QuarantinePage(Quarantine quarantine, Clock clock) {
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /// A delivery as the list shows it.
  record Row(
      long number,
      String channel,
      String account,
      String topic,
      String key,
      Moment received,
      String reason,
      String detail) {

    static Row of(QuarantinedDelivery delivery, Instant now) {
      return new Row(
          delivery.deliveryNo(),
          delivery.channel(),
          delivery.account(),
          delivery.topic(),
          delivery.deliveryKey(),
          Moment.of(delivery.receivedAt(), now),
          delivery.reason(),
          delivery.detail());
    }
  }

  @GetMapping
  ModelAndView list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable Long before) {
    var found =
        quarantine.page(caller.channels(), before == null ? Long.MAX_VALUE : before, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var now = clock.instant();
    return new ModelAndView("console/quarantine")
        .addObject("deliveries", page.stream().map(delivery -> Row.of(delivery, now)).toList())
        .addObject("first", before == null ? null : "/console/quarantine")
        .addObject("next", found.size() > PAGE ? next(page) : null);
  }

  private static String next(List<QuarantinedDelivery> page) {
    return "/console/quarantine?before=" + page.getLast().deliveryNo();
  }

  @PostMapping("/{deliveryNo}/retry")
  String retry(
      @AuthenticationPrincipal Caller caller,
      @PathVariable long deliveryNo,
      RedirectAttributes after) {
    if (!quarantine.retry(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute(
        "done",
        "Delivery %d is worked on again. If it is not understood, it comes back here."
            .formatted(deliveryNo));
    return "redirect:/console/quarantine";
  }
}
