package io.throughline.web.console;

import io.throughline.personal.Buyers;
import io.throughline.personal.Purpose;
import io.throughline.personal.ReadReason;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
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

/// The buyer of an order: masked, and in the clear for a reason. The answer to the form is the page
/// itself, so that the data lies in no session and no history.
@Controller
@RequestMapping("/console/orders/{orderId}/person")
class BuyerPage {

  private final Orders orders;
  private final Buyers buyers;

  BuyerPage(Orders orders, Buyers buyers) {
    this.orders = orders;
    this.buyers = buyers;
  }

  @GetMapping
  ModelAndView masked(@AuthenticationPrincipal Caller caller, @PathVariable String orderId) {
    return show(caller, orderId, null);
  }

  @PostMapping
  ModelAndView clear(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @RequestParam("reason") String reason,
      @RequestParam(required = false) @Nullable String reference) {
    try {
      return show(caller, orderId, Purpose.of(reason, reference));
    } catch (IllegalArgumentException notOne) {
      var page = show(caller, orderId, null).addObject("refusal", notOne.getMessage());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView show(Caller caller, String orderId, @Nullable Purpose purpose) {
    var order = visible(caller, orderId);
    return new ModelAndView("console/person")
        .addObject("order", order)
        .addObject("buyer", buyers.show(caller, orderId, order.channel(), purpose))
        .addObject("mayShow", caller.has(Scope.PERSON_READ))
        .addObject("reasons", List.of(ReadReason.values()));
  }

  private OrderSummary visible(Caller caller, String orderId) {
    return orders
        .find(orderId)
        .filter(order -> caller.sees(order.channel()))
        .orElseThrow(ApiProblems::notFound);
  }
}
