package io.throughline.web.console;

import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.inbox.RawContent;
import io.throughline.inbox.Retries;
import io.throughline.security.Caller;
import io.throughline.web.api.DeliveryAccess;
import io.throughline.web.api.DeliveryQuery;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// The deliveries that were not understood or were refused, and those that wait for their order.
@Controller
class QuarantinePage {

  private static final String PATH = "/console/quarantine";
  private static final int PAGE = 50;

  private final Quarantine quarantine;
  private final Retries retries;
  private final DeliveryAccess access;
  private final Clock clock;

  QuarantinePage(Quarantine quarantine, Retries retries, DeliveryAccess access, Clock clock) {
    this.quarantine = quarantine;
    this.retries = retries;
    this.access = access;
    this.clock = clock;
  }

  /// The list, with how many there are by reason whatever the reason that is listed.
  @GetMapping(PATH)
  ModelAndView list(
      @AuthenticationPrincipal Caller caller,
      DeliveryQuery query,
      @RequestParam(required = false) @Nullable Long before) {
    var filter = query.filter(caller);
    var found =
        quarantine.page(filter, Objects.requireNonNullElse(before, Long.MAX_VALUE), PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var now = clock.instant();
    return new ModelAndView("console/quarantine")
        .addObject("query", query)
        .addObject("parked", query.parked())
        .addObject("fitting", sum(quarantine.countByReason(filter)))
        .addObject("counts", counts(caller, query))
        .addObject("deliveries", page.stream().map(one -> DeliveryRow.of(one, now)).toList())
        .addObject("csv", href(PATH + ".csv", query, null))
        .addObject("xlsx", href(PATH + ".xlsx", query, null))
        .addObject("first", before == null ? null : href(PATH, query, null))
        .addObject("next", found.size() > PAGE ? next(query, page) : null);
  }

  /// A counter that filters on click.
  record Count(String reason, long deliveries, String href) {}

  private List<Count> counts(Caller caller, DeliveryQuery query) {
    var all =
        new DeliveryQuery(
            query.state(), query.channel(), query.account(), query.topic(), null, null, null);
    return quarantine.countByReason(all.filter(caller)).entrySet().stream()
        .filter(count -> !count.getKey().isEmpty())
        .map(
            count ->
                new Count(
                    count.getKey(), count.getValue(), href(PATH, all, Map.of("reason", count))))
        .toList();
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String next(DeliveryQuery query, List<QuarantinedDelivery> page) {
    return href(PATH, query, null) + "&before=" + page.getLast().deliveryNo();
  }

  private static String href(
      String path, DeliveryQuery query, @Nullable Map<String, Map.Entry<String, Long>> instead) {
    var values = new TreeMap<String, Object>();
    values.put("state", text(query.state()));
    values.put("channel", text(query.channel()));
    values.put("account", text(query.account()));
    values.put("topic", text(query.topic()));
    values.put("reason", text(query.reason()));
    values.put("from", text(query.from()));
    values.put("to", text(query.to()));
    if (instead != null) {
      instead.forEach((name, count) -> values.put(name, count.getKey()));
    }
    var uri = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode(StandardCharsets.UTF_8).buildAndExpand(values).toUriString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + ".csv", PATH + ".xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      DeliveryQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    DeliveriesFile.of(quarantine, query.filter(caller)).answer(request, response);
  }

  /// One delivery, what to do about it, and, when asked for, what was delivered.
  @GetMapping(PATH + "/{deliveryNo}")
  ModelAndView one(
      @AuthenticationPrincipal Caller caller,
      @PathVariable long deliveryNo,
      @RequestParam(defaultValue = "false") boolean show) {
    var delivery = access.one(caller, deliveryNo);
    boolean may = access.maySeeContent(caller);
    var content = may && show ? access.content(caller, deliveryNo).orElse(null) : null;
    return new ModelAndView("console/delivery")
        .addObject("delivery", DeliveryRow.of(delivery, clock.instant()))
        .addObject("newline", System.lineSeparator())
        .addObject("maySee", may)
        .addObject("show", show)
        .addObject("headers", content == null ? null : new TreeMap<>(content.headers().asMap()))
        .addObject("body", content == null ? null : lines(content, delivery));
  }

  private static List<MarkedJson.Line> lines(RawContent content, QuarantinedDelivery delivery) {
    return MarkedJson.of(content.body(), delivery.detail());
  }

  /// Has one worked on again.
  @PostMapping(PATH + "/{deliveryNo}/retry")
  String retry(
      @AuthenticationPrincipal Caller caller,
      @PathVariable long deliveryNo,
      RedirectAttributes after) {
    if (!retries.one(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute(
        "done",
        "Delivery %d is worked on again. If it is not understood, it comes back here."
            .formatted(deliveryNo));
    return "redirect:" + PATH;
  }

  /// Gives up waiting for an order.
  @PostMapping(PATH + "/{deliveryNo}/give-up")
  String giveUp(
      @AuthenticationPrincipal Caller caller,
      @PathVariable long deliveryNo,
      RedirectAttributes after) {
    if (!retries.giveUp(caller.channels(), deliveryNo)) {
      throw ApiProblems.notFound();
    }
    after.addFlashAttribute("done", "It waits no longer: it is in quarantine, with a case.");
    return "redirect:" + PATH + "?state=parked";
  }

  /// Has all that fit worked on again.
  @PostMapping(PATH + "/retry")
  String retryAll(@AuthenticationPrincipal Caller caller, DeliveryQuery query) {
    var retry = retries.all(caller.actor(), query.filter(caller));
    return "redirect:" + PATH + "/retries/" + retry.retryId();
  }

  /// How far a retry of many is; the page asks again until it is over.
  @GetMapping(PATH + "/retries/{retryId}")
  ModelAndView progress(@AuthenticationPrincipal Caller caller, @PathVariable String retryId) {
    var progress = retries.progress(caller.channels(), retryId).orElseThrow(ApiProblems::notFound);
    return new ModelAndView("console/retry")
        .addObject("retry", progress)
        .addObject("asked", Moment.of(progress.askedAt(), clock.instant()));
  }
}
