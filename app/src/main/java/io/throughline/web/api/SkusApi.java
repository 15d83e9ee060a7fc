package io.throughline.web.api;

import io.throughline.account.HeldForSku;
import io.throughline.account.SkuDesk;
import io.throughline.projection.listing.ListedSku;
import io.throughline.projection.listing.ListedSkus;
import io.throughline.security.Caller;
import io.throughline.web.api.SkuImport.LineResult;
import io.throughline.web.problem.ApiProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Which of our items a channel account means by its SKUs.
@RestController
@ReadFrom(ListedSkus.GROUP)
@RequestMapping("/api/channel-accounts/{channel}/{account}/skus")
class SkusApi {

  private static final String DEFAULT_REASON = "mapped by API";

  private final ListedSkus listed;
  private final SkuDesk desk;
  private final SkuImport imports;
  private final HeldForSku held;

  SkusApi(ListedSkus listed, SkuDesk desk, SkuImport imports, HeldForSku held) {
    this.listed = listed;
    this.desk = desk;
    this.imports = imports;
    this.held = held;
  }

  /// A page of mappings; {@code next} is the {@code after} of the next one.
  record SkuListing(List<ListedSku> mappings, @Nullable String next) {}

  /// What an account's SKU stands for.
  record MapRequest(@Nullable String channelSku, @Nullable String sku, @Nullable String reason) {}

  /// Which held orders to give their SKU; all without one.
  record ReleaseRequest(@Nullable String channelSku) {}

  /// How many lines got their SKU.
  record Released(long lines) {}

  /// A page of mappings, by the account's SKUs.
  @GetMapping
  SkuListing list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    var id = AccountQueries.visible(caller, channel, account);
    if (limit < 1 || limit > ListedSkus.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + ListedSkus.MAX_PAGE);
    }
    var found = listed.page(id.channel(), id.account(), text, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new SkuListing(page, found.size() > limit ? page.getLast().channelSku() : null);
  }

  /// Maps one. The same again changes nothing; another item replaces the first.
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void map(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody MapRequest request)
      throws InterruptedException {
    var id = AccountQueries.visible(caller, channel, account);
    var channelSku = ApiProblems.required("channelSku", request.channelSku());
    var sku = ApiProblems.required("sku", request.sku());
    var reason = Objects.requireNonNullElse(request.reason(), DEFAULT_REASON);
    try {
      desk.map(caller.actor(), id, channelSku, sku, reason);
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
    desk.await(id, channelSku, sku);
  }

  /// Takes a mapping back. Orders that were mapped keep their SKU.
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmap(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestParam String channelSku,
      @RequestParam(required = false) @Nullable String reason)
      throws InterruptedException {
    var id = AccountQueries.visible(caller, channel, account);
    if (listed.find(id.channel(), id.account(), channelSku.strip()).isEmpty()) {
      throw ApiProblems.notFound();
    }
    desk.unmap(caller.actor(), id, channelSku, Objects.requireNonNullElse(reason, DEFAULT_REASON));
    desk.await(id, channelSku, null);
  }

  /// Takes many in from CSV, and says of each line what became of it.
  @PostMapping(path = "/import", consumes = "text/csv")
  List<LineResult> imported(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody byte[] csv) {
    var id = AccountQueries.visible(caller, channel, account);
    try {
      return imports.take(caller.actor(), id, new String(csv, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noCsv) {
      throw ApiProblems.invalid(String.valueOf(noCsv.getMessage()));
    }
  }

  /// What held orders wait for, most wanted first.
  @GetMapping("/wanted")
  List<HeldForSku.Wanted> wanted(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    return held.wanted(AccountQueries.visible(caller, channel, account));
  }

  /// Gives held orders the SKUs that are mapped by now, which lifts their hold. It happens by
  /// itself within seconds; this does it at once.
  @PostMapping("/release")
  Released release(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody ReleaseRequest request) {
    var id = AccountQueries.visible(caller, channel, account);
    return new Released(held.release(caller.actor(), id, request.channelSku()));
  }
}
