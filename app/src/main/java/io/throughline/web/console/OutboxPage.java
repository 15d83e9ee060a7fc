package io.throughline.web.console;

import io.throughline.outbox.ListedEffect;
import io.throughline.outbox.Outbox;
import io.throughline.outbox.OutboxFilter;
import io.throughline.outbox.OutboxPage.Cursor;
import io.throughline.outbox.PausedAccount;
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
import org.springframework.web.util.UriComponentsBuilder;

/// What channels are to be told and could not be told.
@Controller("outboxConsolePage")
@RequestMapping("/console/outbox")
class OutboxPage {

  private static final int PAGE = 50;
  private static final List<String> STATUSES =
      List.of("DEAD", "PENDING", "REFUSED", "NEEDLESS", "TOLD");

  private final Outbox outbox;
  private final Clock clock;

  OutboxPage(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /// An effect as the list shows it.
  record Row(ListedEffect effect, Moment intended, boolean retryable) {

    static Row of(ListedEffect effect, Instant now) {
      return new Row(
          effect,
          Moment.of(effect.intendedAt(), now),
          OutboxFilter.RETRYABLE.contains(effect.status()));
    }
  }

  /// A paused account as the page shows it.
  record Pause(PausedAccount account, Moment until) {}

  /// The list; what is dead when nothing else is asked for.
  @GetMapping
  ModelAndView list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(defaultValue = "DEAD") String status,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(required = false) @Nullable String after) {
    if (!STATUSES.contains(status)) {
      throw ApiProblems.invalidParameter("status", "one of " + String.join(", ", STATUSES));
    }
    var filter = OutboxFilter.ofStatus(status).visibleTo(caller.channels());
    var from = at == null || after == null ? null : new Cursor(at, after);
    var page = outbox.page(filter, from, PAGE);
    var now = clock.instant();
    return new ModelAndView("console/outbox")
        .addObject("status", status)
        .addObject("statuses", STATUSES)
        .addObject("counts", outbox.counts(caller.channels()))
        .addObject(
            "paused",
            outbox.paused(caller.channels()).stream()
                .map(one -> new Pause(one, Moment.of(one.pausedUntil(), now)))
                .toList())
        .addObject("effects", page.effects().stream().map(one -> Row.of(one, now)).toList())
        .addObject("first", from == null ? null : "/console/outbox?status=" + status)
        .addObject("next", next(status, page.next()));
  }

  private static @Nullable String next(String status, @Nullable Cursor next) {
    return next == null
        ? null
        : UriComponentsBuilder.fromPath("/console/outbox")
            .queryParam("status", status)
            .queryParam("at", next.intendedAt())
            .queryParam("after", next.effectId())
            .encode()
            .toUriString();
  }

  @PostMapping("/{effectId}/retry")
  String retry(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String effectId,
      RedirectAttributes after) {
    if (!outbox.retry(caller.channels(), effectId)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute("done", "It is told again. If that fails too often, it comes back.");
    return "redirect:/console/outbox";
  }

  /// Has all dead ones told again that the caller may see.
  @PostMapping("/retry")
  String retryAll(@AuthenticationPrincipal Caller caller, RedirectAttributes after) {
    int effects = outbox.retryAll(OutboxFilter.ofStatus("DEAD").visibleTo(caller.channels()));
    after.addFlashAttribute("done", effects + " are told again.");
    return "redirect:/console/outbox";
  }

  /// Tries a paused account now.
  @PostMapping("/{channel}/{account}/resume")
  String resume(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      RedirectAttributes after) {
    if (!outbox.resume(caller.channels(), channel, account)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute("done", "The account is tried again now.");
    return "redirect:/console/outbox";
  }
}
