package io.throughline.web.console;

import io.throughline.personal.Buyers;
import io.throughline.personal.Purpose;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The orders of an e-mail address: for a reason, and on record. The address comes in a form and
/// the answer to it is the page itself, so that it stands in no address bar, log or history.
@Controller
class BuyerSearchPage {

  private static final int PAGE = 50;
  private static final int LONGEST = 320;

  private final Orders orders;
  private final Buyers buyers;
  private final Clock clock;

  BuyerSearchPage(Orders orders, Buyers buyers, Clock clock) {
    this.orders = orders;
    this.buyers = buyers;
    this.clock = clock;
  }

  /// Who is looked for, and why.
  ///
  /// @param after the id of the last order of the page before; empty for the first page
  record Search(
      @Nullable String email,
      @Nullable String reason,
      @Nullable String reference,
      @Nullable String after) {

    String address() {
      return Objects.requireNonNullElse(email, "").strip();
    }

    boolean isAddress() {
      return address().indexOf('@') > 0 && address().length() <= LONGEST;
    }

    /// Shows no address.
    @Override
    public String toString() {
      return "Search[" + reason + "]";
    }
  }

  @PostMapping("/console/orders/by-person")
  ModelAndView search(@AuthenticationPrincipal Caller caller, Search search) {
    var page = new ModelAndView("console/by-person").addObject("search", search);
    try {
      var purpose = Purpose.of(search.reason, search.reference);
      if (purpose != null && search.isAddress()) {
        return found(page, caller, search, purpose);
      }
    } catch (IllegalArgumentException notOne) {
      // as below: the reason is none, or the number of the ticket is not one
    }
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", "An address and a reason are needed; a ticket is its number.")
        .addObject("orders", List.of());
  }

  private ModelAndView found(ModelAndView page, Caller caller, Search search, Purpose purpose) {
    var after = Objects.requireNonNullElse(search.after, "");
    var ids = buyers.ordersOf(caller, search.address(), purpose, after, PAGE);
    var now = clock.instant();
    return page.addObject("next", ids.size() < PAGE ? null : ids.getLast())
        .addObject(
            "orders",
            ids.stream()
                .flatMap(id -> orders.find(id).stream())
                .filter(order -> caller.sees(order.channel()))
                .map(order -> OrderRow.of(order, now))
                .toList());
  }
}
