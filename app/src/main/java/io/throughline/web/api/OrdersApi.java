package io.throughline.web.api;

import io.throughline.eventstore.History;
import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.orders.Payment;
import io.throughline.projection.orders.Stage;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.Set;
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
@ReadFrom(Orders.GROUP)
@RequestMapping("/api/orders")
class OrdersApi {

  private final Orders orders;
  private final History history;
  private final OrderPasts pasts;

  OrdersApi(Orders orders, History history, OrderPasts pasts) {
    this.orders = orders;
    this.history = history;
    this.pasts = pasts;
  }

  /// A page of orders, newest first; the next page by the cursor or the Link header.
  @GetMapping
  ResponseEntity<OrderListing> list(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable Set<Stage> stage,
      @RequestParam(required = false) @Nullable Set<Payment> payment,
      @RequestParam(required = false) @Nullable Boolean held,
      @RequestParam(required = false) @Nullable Boolean anomaly,
      @RequestParam(required = false) @Nullable Boolean partial,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var filter =
        new OrderFilter(
            channel,
            given(stage),
            given(payment),
            held,
            anomaly,
            partial,
            currency,
            reference,
            null,
            caller.channels());
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

  /// A parameter without a value restricts nothing.
  private static <E> @Nullable Set<E> given(@Nullable Set<E> names) {
    return names == null || names.isEmpty() ? null : names;
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

  /// One order, with where its units stand and what became of its parts: now, or at a moment of its
  /// past, told from its events up to then.
  @GetMapping("/{orderId}")
  OrderDetailView one(
      @AuthenticationPrincipal Caller caller, @PathVariable String orderId, PastQuery query) {
    return query.equals(PastQuery.NOW) ? now(caller, orderId) : then(caller, orderId, query);
  }

  private OrderDetailView now(Caller caller, String orderId) {
    return orders
        .detail(orderId)
        .filter(order -> caller.sees(order.summary().channel()))
        .map(OrderDetailView::of)
        .orElseThrow(ApiProblems::notFound);
  }

  private OrderDetailView then(Caller caller, String orderId, PastQuery query) {
    var story = pasts.story(caller, orderId);
    var upTo = story.subList(0, pasts.reach(story, query));
    return OrderDetailView.of(pasts.order(upTo), upTo, story.size() - upTo.size());
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
