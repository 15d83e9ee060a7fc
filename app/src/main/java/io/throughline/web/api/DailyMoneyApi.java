package io.throughline.web.api;

import io.throughline.projection.AsOf;
import io.throughline.projection.money.DailyMoney;
import io.throughline.projection.money.MoneyDay;
import io.throughline.projection.money.Movement;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What came in and went back on each business day, by what is known now or was known then.
@RestController
@ReadFrom(DailyMoney.GROUP)
@RequestMapping("/api/daily-money")
class DailyMoneyApi {

  private final DailyMoney money;
  private final Past past;
  private final Clock clock;

  DailyMoneyApi(DailyMoney money, Past past, Clock clock) {
    this.money = money;
    this.past = past;
    this.clock = clock;
  }

  /// A day of one account and currency, and the query that lists its movements.
  ///
  /// @param net captured less refunded as decimal text, below zero when more went back than came
  record DayView(
      LocalDate businessDay,
      String channel,
      String account,
      long captures,
      Amount captured,
      long refunds,
      Amount refunded,
      String net,
      long lastPosition,
      String movements) {

    static DayView of(MoneyDay day, AsOf moment) {
      var currency = day.captured().currency();
      return new DayView(
          day.businessDay(),
          day.channel(),
          day.account(),
          day.captures(),
          Amount.of(day.captured()),
          day.refunds(),
          Amount.of(day.refunded()),
          BigDecimal.valueOf(day.netMinor(), currency.digits()).toPlainString(),
          day.lastPosition(),
          "/api/daily-money/movements?from=%s&to=%s&channel=%s&account=%s&currency=%s&asOf=%s&asOfPosition=%d"
              .formatted(
                  day.businessDay(),
                  day.businessDay(),
                  URLEncoder.encode(day.channel(), StandardCharsets.UTF_8),
                  URLEncoder.encode(day.account(), StandardCharsets.UTF_8),
                  currency.code(),
                  moment.at(),
                  moment.position()));
    }
  }

  /// The days, newest first, and the moment that they stand for.
  record Answer(Instant asOf, long position, List<DayView> days) {}

  /// A movement of money, with the event that says so.
  record MovementView(
      long position,
      String eventId,
      String orderId,
      String channel,
      String account,
      LocalDate businessDay,
      String kind,
      String movementId,
      String provider,
      Amount amount,
      Instant occurredAt,
      Instant recordedAt) {

    static MovementView of(Movement one) {
      return new MovementView(
          one.position(),
          one.eventId(),
          one.orderId(),
          one.channel(),
          one.account(),
          one.businessDay(),
          one.kind(),
          one.movementId(),
          one.provider(),
          Amount.of(one.amount()),
          one.occurredAt(),
          one.recordedAt());
    }
  }

  /// A page of movements.
  record Listing(
      Instant asOf, long position, List<MovementView> movements, @Nullable String next) {}

  /// What each business day came to, by account and currency: captured, refunded and net.
  @GetMapping
  Answer days(@AuthenticationPrincipal Caller caller, MoneyQuery query, PastQuery when) {
    var moment = past.moment(when, DailyMoney.GROUP);
    return new Answer(
        moment.at(),
        moment.position(),
        money.days(moment, query.filter(caller, today())).stream()
            .map(day -> DayView.of(day, moment))
            .toList());
  }

  /// The movements behind a figure with their events, in the order in which they were recorded; the
  /// next page by the cursor or the Link header.
  @GetMapping("/movements")
  ResponseEntity<Listing> movements(
      @AuthenticationPrincipal Caller caller,
      MoneyQuery query,
      PastQuery when,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > DailyMoney.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + DailyMoney.MAX_PAGE);
    }
    var moment = past.moment(when, DailyMoney.GROUP);
    long after = cursor == null || cursor.isBlank() ? 0 : MinPosition.position("cursor", cursor);
    var found = money.movements(moment, query.filter(caller, today()), after, limit);
    var next = found.size() < limit ? null : String.valueOf(found.getLast().position());
    var answer = ResponseEntity.ok();
    if (next != null) {
      var uri =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("asOf", moment.at())
              .replaceQueryParam("asOfPosition", moment.position())
              .replaceQueryParam("cursor", next)
              .build() // the request is encoded already
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
    }
    return answer.body(
        new Listing(
            moment.at(), moment.position(), found.stream().map(MovementView::of).toList(), next));
  }

  /// The same, all of them, as a CSV file.
  @GetMapping("/movements.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      MoneyQuery query,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when, DailyMoney.GROUP);
    MoneyFile.of(money, moment, query.filter(caller, today())).csv(response);
  }

  /// The same, all of them, as an XLSX file.
  @GetMapping("/movements.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      MoneyQuery query,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var moment = past.moment(when, DailyMoney.GROUP);
    MoneyFile.of(money, moment, query.filter(caller, today())).xlsx(response);
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
