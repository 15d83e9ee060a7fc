package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.projection.AsOf;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.UnitsInFlight;
import io.throughline.security.Caller;
import io.throughline.web.api.Past;
import io.throughline.web.api.PlacedFile;
import io.throughline.web.api.PlacedQuery;
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

/// What the units on their way are worth, and were worth.
@Controller
class InFlightPage {

  private static final String PATH = "/console/in-flight";

  private final UnitsInFlight flight;
  private final PlacedOrders orders;
  private final PlacedList list;
  private final PastFigures figures;
  private final Past past;
  private final Clock clock;

  InFlightPage(
      UnitsInFlight flight,
      PlacedOrders orders,
      PlacedList list,
      PastFigures figures,
      Past past,
      Clock clock) {
    this.flight = flight;
    this.orders = orders;
    this.list = list;
    this.figures = figures;
    this.past = past;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView page(
      @AuthenticationPrincipal Caller caller,
      WhenForm when,
      @RequestParam(required = false) @Nullable String span) {
    var query = when.query(clock.instant());
    var moment = past.moment(query, OrderSpans.GROUP);
    var answer = flight.answer(moment, null, caller.channels());
    var view = WhenView.of(moment, query, clock.instant());
    return new ModelAndView("console/in-flight")
        .addObject("when", view)
        .addObject("span", PastSpans.of(span).name())
        .addObject("stages", UnitsInFlight.STAGES.stream().map(Codes::text).toList())
        .addObject("rows", FlightRow.of(answer, view))
        .addObject("charts", charts(caller, moment, span, answer));
  }

  private List<Chart> charts(
      Caller caller, AsOf moment, @Nullable String span, UnitsInFlight.Answer answer) {
    var told = figures.upTo(moment, PastSpans.of(span));
    return answer.totals().stream()
        .map(total -> total.currency().code())
        .distinct()
        .sorted()
        .map(
            code ->
                Chart.line(
                    "Value in flight, " + code,
                    told.stream()
                        .map(then -> new Chart.Point(then.at(), then.inFlight(caller, code)))
                        .toList(),
                    minor -> Amounts.plain(minor, Currency.of(code))))
        .toList();
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
        "Orders in flight", "in-flight", request, asked, moment, query.inFlight(caller), cursor);
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
    PlacedFile.of("value-in-flight", orders, moment, query.inFlight(caller))
        .answer(request, response);
  }
}
