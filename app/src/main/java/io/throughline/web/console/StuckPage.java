package io.throughline.web.console;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.projection.spans.StuckOrders;
import io.throughline.projection.spans.Tickets;
import io.throughline.security.Caller;
import io.throughline.web.api.BackTestQuery;
import io.throughline.web.api.BackTests;
import io.throughline.web.api.Past;
import io.throughline.web.api.PlacedFile;
import io.throughline.web.api.PlacedQuery;
import io.throughline.web.api.StuckLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which orders have been in one place for too long, their past, and limits tried on it.
@Controller
class StuckPage {

  private static final String PATH = "/console/stuck";

  private final StuckOrders stuck;
  private final StuckLimits limits;
  private final PlacedOrders orders;
  private final Tickets tickets;
  private final PlacedList list;
  private final BackTests backTests;
  private final PastFigures figures;
  private final Past past;
  private final Clock clock;

  StuckPage(
      StuckOrders stuck,
      StuckLimits limits,
      PlacedOrders orders,
      Tickets tickets,
      PlacedList list,
      BackTests backTests,
      PastFigures figures,
      Past past,
      Clock clock) {
    this.stuck = stuck;
    this.limits = limits;
    this.orders = orders;
    this.tickets = tickets;
    this.list = list;
    this.backTests = backTests;
    this.figures = figures;
    this.past = past;
    this.clock = clock;
  }

  /// A place where orders can be stuck, and how people call it.
  record PlaceWord(String name, String text) {

    static PlaceWord of(String place) {
      return new PlaceWord(place, Codes.text(place));
    }
  }

  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      WhenForm when,
      BackTestForm form,
      @RequestParam(required = false) @Nullable String span) {
    var query = when.query(clock.instant());
    var moment = past.moment(query, OrderSpans.GROUP);
    var found = stuck.figures(moment, limits.of(moment, caller, null), null, caller.channels());
    var view = WhenView.of(moment, query, clock.instant());
    var tried = form.query();
    return new ModelAndView("console/stuck")
        .addObject("when", view)
        .addObject("span", PastSpans.of(span).name())
        .addObject("rows", StuckRow.of(found, view))
        .addObject("stuck", Amounts.count(found.stream().mapToLong(one -> one.stuck()).sum()))
        .addObject(
            "tickets",
            tickets.ages(moment, null, caller.channels()).stream().map(TicketRow::of).toList())
        .addObject("chart", chart(caller, moment, span))
        .addObject("form", form)
        .addObject("places", StuckLimits.PLACES.stream().map(PlaceWord::of).toList())
        .addObject("tried", tried == null ? null : tried(tried, form, caller));
  }

  private Chart chart(Caller caller, AsOf moment, @Nullable String span) {
    var points =
        figures.upTo(moment, PastSpans.of(span)).stream()
            .map(told -> new Chart.Point(told.at(), told.stuck(caller)))
            .toList();
    return Chart.line(
        "Stuck orders",
        points.isEmpty() ? List.of(new Chart.Point(moment.at(), 0)) : points,
        Amounts::count);
  }

  private TriedLimit tried(BackTestQuery query, BackTestForm form, Caller caller) {
    return TriedLimit.of(backTests.days(query, caller), form, clock.instant());
  }

  @GetMapping(PATH + "/orders")
  ModelAndView orders(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      WhenForm when,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String cursor) {
    var asked = when.query(clock.instant());
    var moment = past.moment(asked, OrderSpans.GROUP);
    return list.page(
        "Stuck orders", "stuck", request, asked, moment, filter(query, moment, caller), cursor);
  }

  /// Everything that the list shows over all its pages.
  @GetMapping({PATH + "/orders.csv", PATH + "/orders.xlsx"})
  void file(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      WhenForm when,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when.query(clock.instant()), OrderSpans.GROUP);
    PlacedFile.of("stuck-orders", orders, moment, filter(query, moment, caller))
        .answer(request, response);
  }

  private SpanFilter filter(PlacedQuery query, AsOf moment, Caller caller) {
    return query.stuck(limits.of(moment, caller, query.tried()), caller);
  }
}
