package io.throughline.web.api;

import io.throughline.eventstore.History;
import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.orders.Stage;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
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

/// Orders and their events.
@RestController
@RequestMapping("/api/orders")
class OrdersApi {

  private final Orders orders;
  private final History history;

  OrdersApi(Orders orders, History history) {
    this.orders = orders;
    this.history = history;
  }

  /// A page of orders, newest first; the next page by the cursor or the Link header.
  @GetMapping
  ResponseEntity<OrderListing> list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable Boolean held,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var filter = new OrderFilter(channel, stage, held, currency, reference, caller.channels());
    var page = page(filter, cursor, limit);
    var next = page.next() == null ? null : Cursors.write(page.next());
    var listing = new OrderListing(page.orders().stream().map(OrderView::of).toList(), next);
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("cursor", next)
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer.body(listing);
  }

  private OrderPage page(OrderFilter filter, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > Orders.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Orders.MAX_PAGE);
    }
    try {
      return orders.page(filter, cursor == null ? null : Cursors.ofOrders(cursor), limit);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// One order.
  @GetMapping("/{orderId}")
  OrderView one(@AuthenticationPrincipal Caller caller, @PathVariable String orderId) {
    return OrderView.of(visible(caller, orderId));
  }

  /// Everything that happened to one order, exactly as it is stored.
  @GetMapping("/{orderId}/events")
  List<EventView> events(@AuthenticationPrincipal Caller caller, @PathVariable String orderId) {
    visible(caller, orderId);
    return history.ofStream(orderId).stream().map(EventView::of).toList();
  }

  private OrderSummary visible(Caller caller, String orderId) {
    return orders
        .find(orderId)
        .filter(order -> caller.sees(order.channel()))
        .orElseThrow(ApiProblems::notFound);
  }
}
