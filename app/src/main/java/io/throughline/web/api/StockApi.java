package io.throughline.web.api;

import io.throughline.projection.stock.OpenReservation;
import io.throughline.projection.stock.StockLevel;
import io.throughline.projection.stock.StockLevels;
import io.throughline.projection.stock.StockPage;
import io.throughline.security.Caller;
import io.throughline.stock.command.StockItemId;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What lies where, and to whom it is promised. Stock belongs to no channel: a key that is limited
/// to channels sees the levels, but not which orders hold them.
@RestController
@ReadFrom(StockLevels.GROUP)
@RequestMapping("/api/stock")
class StockApi {

  private final StockLevels levels;

  StockApi(StockLevels levels) {
    this.levels = levels;
  }

  /// A page of levels.
  record LevelListing(List<StockLevel> levels, @Nullable String next) {}

  /// An item at all its nodes, with a page of its open reservations; null for who may not see them.
  record ItemView(
      String sku,
      List<StockLevel> levels,
      @Nullable List<OpenReservation> reservations,
      @Nullable String next) {}

  /// A page of levels by SKU and node; the next page by the cursor or the Link header.
  @GetMapping
  ResponseEntity<LevelListing> list(
      StockQuery query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    requirePage(limit);
    var page = levels.page(query.filter(), read(cursor, Cursors::ofLevels), limit);
    var next = page.next() == null ? null : Cursors.write(page.next());
    return linked(next).body(new LevelListing(page.rows(), next));
  }

  /// One item; the next page of its reservations by the cursor or the Link header.
  @GetMapping("/{sku}")
  ResponseEntity<ItemView> one(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    requirePage(limit);
    var item = canonical(sku);
    var known = levels.of(item);
    if (known.isEmpty()) {
      throw ApiProblems.notFound();
    }
    if (caller.channels() != null) {
      return ResponseEntity.ok(new ItemView(item, known, null, null));
    }
    var page = levels.reservations(item, read(cursor, Cursors::ofReservations), limit);
    var next = next(page);
    return linked(next).body(new ItemView(item, known, page.rows(), next));
  }

  private static @Nullable String next(
      StockPage<OpenReservation, StockPage.ReservationCursor> page) {
    return page.next() == null ? null : Cursors.write(page.next());
  }

  private static String canonical(String sku) {
    try {
      return StockItemId.of(sku).sku();
    } catch (IllegalArgumentException noSuchItemCanBe) {
      throw ApiProblems.notFound();
    }
  }

  private static void requirePage(int limit) {
    if (limit < 1 || limit > StockLevels.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + StockLevels.MAX_PAGE);
    }
  }

  private static <C> @Nullable C read(@Nullable String text, Function<String, C> reader) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  private static ResponseEntity.BodyBuilder linked(@Nullable String next) {
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("cursor", next)
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer;
  }
}
