package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.spans.Tickets;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Open tickets of customer service that are about open orders.
@RestController
@ReadFrom(OrderSpans.GROUP)
@RequestMapping("/api/tickets")
class TicketsApi {

  private final Tickets tickets;
  private final Past past;

  TicketsApi(Tickets tickets, Past past) {
    this.tickets = tickets;
    this.past = past;
  }

  /// The tickets about orders of one channel, and the query that lists them.
  ///
  /// @param median of half of them the age is no more
  record AgeView(String channel, long tickets, Duration median, Duration longest, String list) {

    static AgeView of(Tickets.Figure figure, AsOf moment) {
      return new AgeView(
          figure.channel(),
          figure.tickets(),
          figure.median(),
          figure.longest(),
          "/api/tickets?channel=%s&asOf=%s&asOfPosition=%d"
              .formatted(
                  URLEncoder.encode(figure.channel(), StandardCharsets.UTF_8),
                  moment.at(),
                  moment.position()));
    }
  }

  /// The ages by channel, and the moment that they stand for.
  record Answer(Instant asOf, long position, List<AgeView> figures) {}

  /// A page of tickets.
  record Listing(
      Instant asOf, long position, List<Tickets.Ticket> tickets, @Nullable String next) {}

  /// The median age of open tickets tied to open orders, by channel.
  @GetMapping("/age")
  Answer age(
      @AuthenticationPrincipal Caller caller,
      PastQuery when,
      @RequestParam(required = false) @Nullable String channel) {
    var moment = past.moment(when, OrderSpans.GROUP);
    var figures = tickets.ages(moment, PlacedQuery.text("channel", channel), caller.channels());
    return new Answer(
        moment.at(),
        moment.position(),
        figures.stream().map(figure -> AgeView.of(figure, moment)).toList());
  }

  /// The tickets themselves, the oldest first; the next page by the cursor.
  @GetMapping
  Listing list(
      @AuthenticationPrincipal Caller caller,
      PastQuery when,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Tickets.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + Tickets.MAX_PAGE);
    }
    var moment = past.moment(when, OrderSpans.GROUP);
    var found =
        tickets.page(
            moment,
            PlacedQuery.text("channel", channel),
            caller.channels(),
            Cursors.tickets(cursor),
            limit);
    return new Listing(
        moment.at(),
        moment.position(),
        found,
        found.size() < limit ? null : Cursors.write(found.getLast()));
  }
}
