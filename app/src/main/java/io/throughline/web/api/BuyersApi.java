package io.throughline.web.api;

import io.throughline.personal.BuyerView;
import io.throughline.personal.Buyers;
import io.throughline.personal.Purpose;
import io.throughline.personal.ReadReason;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The buyers of orders.
@RestController
@ReadFrom(Orders.GROUP)
@RequestMapping("/api/orders")
class BuyersApi {

  private static final int PAGE = 50;
  private static final int LONGEST = 320;

  private final Orders orders;
  private final Buyers buyers;

  BuyersApi(Orders orders, Buyers buyers) {
    this.orders = orders;
    this.buyers = buyers;
  }

  /// What somebody looks for, and why. In a body, because addresses end in logs.
  ///
  /// @param after the id of the last order of the page before
  record Search(
      @Nullable String email,
      @Nullable String reason,
      @Nullable String reference,
      @Nullable String after) {

    /// Shows no address.
    @Override
    public String toString() {
      return "Search[" + reason + "]";
    }
  }

  /// The buyer: in the clear with the scope {@code person:read} and a reason, on record; masked
  /// otherwise. {@code reason} is one of customer-request, delivery-problem, payment-problem,
  /// fraud-check, legal-request, privacy-request; {@code reference} the number of a ticket or case.
  @GetMapping("/{orderId}/person")
  BuyerView person(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String reference) {
    var order = visible(caller, orderId).orElseThrow(ApiProblems::notFound);
    try {
      return buyers.show(caller, orderId, order.channel(), Purpose.of(reason, reference));
    } catch (IllegalArgumentException notOne) {
      throw ApiProblems.invalidParameter(
          "reason and reference", "one of " + ReadReason.texts() + ", and the number of a ticket");
    }
  }

  /// The orders of an e-mail address, by order id. Needs the scope {@code person:read} and a
  /// reason; on record.
  @PostMapping("/search-by-person")
  OrderListing search(@AuthenticationPrincipal Caller caller, @RequestBody Search search) {
    var email = ApiProblems.required("email", search.email());
    if (email.indexOf('@') < 1 || email.length() > LONGEST) {
      throw ApiProblems.invalid("email must be an address");
    }
    var purpose = ApiProblems.required("reason", purpose(search.reason(), search.reference()));
    var after = search.after() == null ? "" : search.after();
    var found = buyers.ordersOf(caller, email, purpose, after, PAGE);
    var seen = found.stream().flatMap(id -> visible(caller, id).stream()).toList();
    return new OrderListing(
        seen.stream().map(OrderView::of).toList(), found.size() < PAGE ? null : last(found));
  }

  private static String last(List<String> found) {
    return found.getLast();
  }

  private static @Nullable Purpose purpose(@Nullable String reason, @Nullable String reference) {
    try {
      return Purpose.of(reason, reference);
    } catch (IllegalArgumentException notOne) {
      throw ApiProblems.invalid(String.valueOf(notOne.getMessage()));
    }
  }

  private Optional<OrderSummary> visible(Caller caller, String orderId) {
    return orders.find(orderId).filter(order -> caller.sees(order.channel()));
  }
}
