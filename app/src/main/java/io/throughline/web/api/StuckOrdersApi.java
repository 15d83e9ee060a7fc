package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.BackTest;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.projection.spans.StuckFigure;
import io.throughline.projection.spans.StuckOrders;
import io.throughline.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders that have been in one place for too long, now or as of any past moment.
@RestController
@ReadFrom(OrderSpans.GROUP)
@RequestMapping("/api/stuck-orders")
class StuckOrdersApi {

  private final StuckOrders stuck;
  private final StuckLimits limits;
  private final PlacedOrders orders;
  private final PlacedLists lists;
  private final BackTests backTests;
  private final Past past;

  StuckOrdersApi(
      StuckOrders stuck,
      StuckLimits limits,
      PlacedOrders orders,
      PlacedLists lists,
      BackTests backTests,
      Past past) {
    this.stuck = stuck;
    this.limits = limits;
    this.orders = orders;
    this.lists = lists;
    this.backTests = backTests;
    this.past = past;
  }

  /// How long the stuck ones have been there: of half of them no longer than the median.
  record AgesView(Duration median, Duration p90, Duration longest) {}

  /// A figure, and the query that lists its orders.
  ///
  /// @param stuckAfter the limit; null when orders may stay there for ever
  record FigureView(
      String channel,
      String account,
      String place,
      @Nullable String holdReason,
      String owner,
      @Nullable Duration stuckAfter,
      long inPlace,
      long stuck,
      List<Amount> value,
      @Nullable AgesView ages,
      String orders,
      String ordersInPlace) {

    static FigureView of(StuckFigure figure, AsOf moment) {
      var ages = figure.ages();
      return new FigureView(
          figure.channel(),
          figure.account(),
          figure.place(),
          figure.holdReason(),
          Owners.of(figure.place(), figure.owner()),
          figure.limit(),
          figure.inPlace(),
          figure.stuck(),
          figure.value().stream().map(Amount::of).toList(),
          ages == null ? null : new AgesView(ages.median(), ages.p90(), ages.longest()),
          "/api/stuck-orders/orders?" + query(figure, moment),
          "/api/stuck-orders/orders?any=true&" + query(figure, moment));
    }

    private static String query(StuckFigure figure, AsOf moment) {
      return Stream.of(
              part("channel", figure.channel()),
              part("account", figure.account()),
              part("place", figure.place()),
              part("holdReason", figure.holdReason()),
              part("owner", figure.owner()),
              part("asOf", moment.at().toString()),
              part("asOfPosition", String.valueOf(moment.position())))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("&"));
    }

    private static String part(String name, @Nullable String value) {
      return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /// The figures, and the moment that they stand for.
  record Answer(Instant asOf, long position, List<FigureView> figures) {}

  /// Every place that has orders: how many, and how many of them are stuck, what these are worth
  /// and how long they have been there. With `after` that limit is tried instead of the policies'.
  @GetMapping
  Answer figures(
      @AuthenticationPrincipal Caller caller,
      PastQuery when,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String after) {
    var moment = past.moment(when, OrderSpans.GROUP);
    var tried = PlacedQuery.duration("after", PlacedQuery.text("after", after));
    var figures =
        stuck.figures(
            moment,
            limits.of(moment, caller, tried),
            PlacedQuery.text("channel", channel),
            caller.channels());
    return new Answer(
        moment.at(),
        moment.position(),
        figures.stream().map(figure -> FigureView.of(figure, moment)).toList());
  }

  /// The stuck orders themselves, those that have been longest in their place first; the next page
  /// by the cursor or the Link header.
  @GetMapping("/orders")
  ResponseEntity<PlacedLists.Listing> orders(
      @AuthenticationPrincipal Caller caller,
      PlacedQuery query,
      PastQuery when,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var moment = past.moment(when, OrderSpans.GROUP);
    return lists.page(moment, filter(query, moment, caller), cursor, limit);
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
    PlacedFile.of("stuck-orders", orders, moment, filter(query, moment, caller)).csv(response);
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
    PlacedFile.of("stuck-orders", orders, moment, filter(query, moment, caller)).xlsx(response);
  }

  private SpanFilter filter(PlacedQuery query, AsOf moment, Caller caller) {
    return query.stuck(limits.of(moment, caller, query.tried()), caller);
  }

  /// How many orders a limit would have flagged on each day of the past (UTC), before it is
  /// switched on.
  @GetMapping("/back-test")
  List<BackTest.Day> backTest(@AuthenticationPrincipal Caller caller, BackTestQuery query) {
    return backTests.days(query, caller);
  }
}
