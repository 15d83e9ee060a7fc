package io.throughline.web.api;

import io.throughline.money.Money;
import io.throughline.projection.AsOf;
import io.throughline.projection.spans.FlightFigure;
import io.throughline.projection.spans.FlightTotal;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.UnitsInFlight;
import io.throughline.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the units on their way are worth, now or as of any past moment.
@RestController
@ReadFrom(OrderSpans.GROUP)
@RequestMapping("/api/value-in-flight")
class ValueInFlightApi {

  private final UnitsInFlight flight;
  private final PlacedOrders orders;
  private final PlacedLists lists;
  private final Past past;

  ValueInFlightApi(UnitsInFlight flight, PlacedOrders orders, PlacedLists lists, Past past) {
    this.flight = flight;
    this.orders = orders;
    this.lists = lists;
    this.past = past;
  }

  /// A figure, and the query that lists its orders. An order with units in two stages counts in
  /// both.
  record FigureView(
      String channel, String stage, long count, long units, Amount value, String orders) {

    static FigureView of(FlightFigure figure, AsOf moment) {
      return new FigureView(
          figure.channel(),
          figure.stage(),
          figure.orders(),
          figure.units(),
          Amount.of(figure.value()),
          "/api/value-in-flight/orders?channel=%s&currency=%s&stage=%s&asOf=%s&asOfPosition=%d"
              .formatted(
                  URLEncoder.encode(figure.channel(), StandardCharsets.UTF_8),
                  figure.value().currency().code(),
                  figure.stage(),
                  moment.at(),
                  moment.position()));
    }
  }

  /// All stages of one channel and currency; each order counts once.
  ///
  /// @param captured what came in, less what went back; of the whole orders
  record TotalView(
      String channel, long count, long units, Amount value, Amount captured, long capturedMinor) {

    static TotalView of(FlightTotal total) {
      return new TotalView(
          total.channel(),
          total.orders(),
          total.units(),
          Amount.of(total.value()),
          Amount.of(new Money(Math.max(0, total.capturedMinor()), total.currency())),
          total.capturedMinor());
    }
  }

  /// The figures, and the moment that they stand for.
  record Answer(Instant asOf, long position, List<FigureView> figures, List<TotalView> totals) {}

  /// The figures by channel, currency and stage of the units, and their totals.
  @GetMapping
  Answer figures(
      @AuthenticationPrincipal Caller caller,
      PastQuery when,
      @RequestParam(required = false) @Nullable String channel) {
    var moment = past.moment(when, OrderSpans.GROUP);
    var answer = flight.answer(moment, PlacedQuery.text("channel", channel), caller.channels());
    return new Answer(
        moment.at(),
        moment.position(),
        answer.figures().stream().map(figure -> FigureView.of(figure, moment)).toList(),
        answer.totals().stream().map(TotalView::of).toList());
  }

  /// The orders with units on their way, those that have been longest in their place first; the
  /// next page by the cursor or the Link header.
  @GetMapping("/orders")
  ResponseEntity<PlacedLists.Listing> orders(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      PastQuery when,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return lists.page(past.moment(when, OrderSpans.GROUP), query.inFlight(caller), cursor, limit);
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/orders.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when, OrderSpans.GROUP);
    PlacedFile.of("value-in-flight", orders, moment, query.inFlight(caller)).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/orders.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when, OrderSpans.GROUP);
    PlacedFile.of("value-in-flight", orders, moment, query.inFlight(caller)).xlsx(response);
  }
}
