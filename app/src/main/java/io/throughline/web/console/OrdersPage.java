package io.throughline.web.console;

import io.throughline.order.command.PlaceHold;
import io.throughline.personal.ReadReason;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.Cursors;
import io.throughline.web.command.BulkAction;
import io.throughline.web.command.BulkRuns;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The list of orders, and the same as a file.
@Controller
class OrdersPage {

  private static final int PAGE = 50;

  /// Counting further would read too much for a page that is opened all day.
  private static final int COUNTED = 10_000;

  private final Orders orders;
  private final SharedFigures figures;
  private final SavedViews views;
  private final Clock clock;

  OrdersPage(Orders orders, SharedFigures figures, SavedViews views, Clock clock) {
    this.views = views;
    this.orders = orders;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/console/orders")
  ModelAndView list(@AuthenticationPrincipal Caller caller, ListRequest request) {
    var query = request.query();
    var found = orders.page(query.filter(caller), cursor(request.givenCursor()), PAGE);
    int count = orders.count(query.filter(caller), COUNTED + 1);
    return new ModelAndView("console/orders")
        .addObject("query", query)
        .addObject("views", views.of(caller.actor().value()))
        .addObject("mayDecide", caller.has(Scope.ORDERS_DECIDE))
        .addObject("selectable", caller.has(Scope.ORDERS_DECIDE))
        .addObject("bulkActions", BulkAction.values())
        .addObject("blockable", PlaceHold.ACTIONS.stream().sorted().toList())
        .addObject("mostAtOnce", Amounts.count(BulkRuns.MOST))
        .addObject("maySearchPeople", caller.has(Scope.PERSON_READ))
        .addObject("reasons", List.of(ReadReason.values()))
        .addObject("choices", ListChoices.of(figures.latest(), caller, query))
        .addObject("count", count > COUNTED ? null : Amounts.count(count))
        .addObject("most", Amounts.count(COUNTED))
        .addObject("first", request.givenCursor() == null ? null : query.href())
        .addObject("next", next(query, found))
        .addObject(
            "orders",
            found.orders().stream().map(order -> OrderRow.of(order, clock.instant())).toList());
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({"/console/orders.csv", "/console/orders.xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      ListRequest asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    OrdersFile.of(orders, asked.query().filter(caller)).answer(request, response);
  }

  private static @Nullable String next(ListQuery query, OrderPage found) {
    return found.next() == null ? null : query.href("/console/orders", Cursors.write(found.next()));
  }

  private static OrderPage.@Nullable Cursor cursor(@Nullable String text) {
    try {
      return text == null ? null : Cursors.ofOrders(text);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }
}
