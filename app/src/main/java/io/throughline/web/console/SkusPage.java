package io.throughline.web.console;

import io.throughline.account.HeldForSku;
import io.throughline.account.SkuDesk;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.projection.listing.ListedSku;
import io.throughline.projection.listing.ListedSkus;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.AccountQueries;
import io.throughline.web.api.SkuImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/// Which of our items an account means by its SKUs, and which orders wait for one.
@Controller
@RequestMapping("/console/channel-accounts/{channel}/{account}")
class SkusPage {

  private static final int PAGE = 50;
  private static final String REASON = "mapped in the console";

  private final ListedSkus listed;
  private final SkuDesk desk;
  private final SkuImport imports;
  private final HeldForSku held;
  private final Clock clock;

  SkusPage(ListedSkus listed, SkuDesk desk, SkuImport imports, HeldForSku held, Clock clock) {
    this.listed = listed;
    this.desk = desk;
    this.imports = imports;
    this.held = held;
    this.clock = clock;
  }

  /// A mapping as the list shows it.
  record Row(String channelSku, String sku, String reason, Moment mapped) {

    static Row of(ListedSku one, Instant now) {
      return new Row(one.channelSku(), one.sku(), one.reason(), Moment.of(one.mappedAt(), now));
    }
  }

  /// The mappings, what held orders wait for, and forms.
  @GetMapping("/skus")
  ModelAndView list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after) {
    return page(caller, AccountQueries.visible(caller, channel, account), given(text), after);
  }

  private ModelAndView page(
      Caller caller, ChannelAccountId id, @Nullable String text, @Nullable String after) {
    var found = listed.page(id.channel(), id.account(), text, after, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var now = clock.instant();
    return new ModelAndView("console/skus")
        .addObject("id", id)
        .addObject("text", text)
        .addObject("mappings", page.stream().map(one -> Row.of(one, now)).toList())
        .addObject("wanted", held.wanted(id))
        .addObject("mayWrite", caller.has(Scope.POLICY_WRITE))
        .addObject("csv", href(id, ".csv", text, null))
        .addObject("xlsx", href(id, ".xlsx", text, null))
        .addObject("first", after == null ? null : href(id, "", text, null))
        .addObject(
            "next", found.size() > PAGE ? href(id, "", text, page.getLast().channelSku()) : null);
  }

  private static String href(
      ChannelAccountId id, String ending, @Nullable String text, @Nullable String after) {
    var uri = UriComponentsBuilder.fromPath(path(id) + "/skus" + ending);
    uri.queryParam("text", "{text}");
    if (after != null) {
      uri.queryParam("after", "{after}");
    }
    return uri.encode(StandardCharsets.UTF_8)
        .build(Objects.requireNonNullElse(text, ""), Objects.requireNonNullElse(after, ""))
        .toString();
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({"/skus.csv", "/skus.xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String text,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var id = AccountQueries.visible(caller, channel, account);
    SkusFile.of(listed, id, given(text)).answer(request, response);
  }

  /// Maps one, and gives the orders that wait for it their SKU.
  @PostMapping("/skus")
  ModelAndView map(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String channelSku,
      @RequestParam String sku,
      RedirectAttributes after)
      throws InterruptedException {
    var id = AccountQueries.visible(caller, channel, account);
    var actor = caller.actor();
    try {
      desk.map(actor, id, channelSku, sku, REASON);
    } catch (IllegalArgumentException malformed) {
      return refused(caller, id, malformed);
    }
    desk.await(id, channelSku, sku);
    long orders = held.release(actor, id, channelSku.strip());
    after.addFlashAttribute(
        "done", "%s is mapped to %s; %d held lines got it.".formatted(channelSku, sku, orders));
    return new ModelAndView("redirect:" + path(id) + "/skus");
  }

  private ModelAndView refused(
      Caller caller, ChannelAccountId id, IllegalArgumentException malformed) {
    var page = page(caller, id, null, null).addObject("refusal", malformed.getMessage());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// Takes a mapping back.
  @PostMapping("/skus/unmap")
  String unmap(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String channelSku,
      RedirectAttributes after)
      throws InterruptedException {
    var id = AccountQueries.visible(caller, channel, account);
    desk.unmap(caller.actor(), id, channelSku, REASON);
    desk.await(id, channelSku, null);
    after.addFlashAttribute("done", channelSku + " stands for itself again.");
    return "redirect:" + path(id) + "/skus";
  }

  /// Takes many in from CSV, and shows what became of each line.
  @PostMapping("/skus/import")
  ModelAndView imported(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String csv) {
    var id = AccountQueries.visible(caller, channel, account);
    try {
      var results = imports.take(caller.actor(), id, csv);
      return page(caller, id, null, null).addObject("results", results);
    } catch (IllegalArgumentException noCsv) {
      return refused(caller, id, noCsv);
    }
  }

  /// Gives all held orders the SKUs that are mapped by now.
  @PostMapping("/skus/release")
  String release(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      RedirectAttributes after) {
    var id = AccountQueries.visible(caller, channel, account);
    long lines = held.release(caller.actor(), id, null);
    after.addFlashAttribute("done", lines + " held lines got their SKU.");
    return "redirect:" + path(id) + "/skus";
  }

  private static String path(ChannelAccountId id) {
    return "/console/channel-accounts/" + id.channel() + "/" + id.account();
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
