package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Pages of the orders behind a figure. The next page is of the same moment, whatever happened
/// since.
@Component
class PlacedLists {

  private final PlacedOrders orders;

  PlacedLists(PlacedOrders orders) {
    this.orders = orders;
  }

  /// A page, and the moment it stands for.
  record Listing(Instant asOf, long position, List<PlacedView> orders, @Nullable String next) {}

  ResponseEntity<Listing> page(AsOf moment, SpanFilter filter, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > PlacedOrders.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + PlacedOrders.MAX_PAGE);
    }
    var page = orders.page(moment, filter, Cursors.placed(cursor), limit);
    var next = page.next() == null ? null : Cursors.write(page.next());
    var answer = ResponseEntity.ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + next(moment, next) + ">; rel=\"next\"");
    }
    return answer.body(
        new Listing(
            moment.at(),
            moment.position(),
            page.orders().stream().map(order -> PlacedView.of(order, moment)).toList(),
            next));
  }

  private static String next(AsOf moment, String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("asOfPosition", moment.position())
        .replaceQueryParam("asOf", moment.at())
        .replaceQueryParam("cursor", cursor)
        .build() // the request is encoded already
        .toUriString();
  }
}
