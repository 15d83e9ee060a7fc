package io.throughline.web.console;

import io.throughline.projection.AsOf;
import io.throughline.projection.spans.PlacedOrder;
import io.throughline.projection.spans.PlacedOrders;
import io.throughline.projection.spans.SpanFilter;
import io.throughline.web.api.Cursors;
import io.throughline.web.api.Owners;
import io.throughline.web.api.PastQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The orders behind a figure as a page: of the figure's moment, whatever happened since.
@Component
class PlacedList {

  private static final int PAGE = 50;

  private final PlacedOrders orders;
  private final Clock clock;

  PlacedList(PlacedOrders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /// An order of the list.
  record Row(
      String href,
      String name,
      String channel,
      String account,
      String place,
      String stage,
      String hold,
      String owner,
      Moment since,
      String units,
      String value) {

    static Row of(PlacedOrder order, AsOf moment) {
      return new Row(
          "/console/orders/" + order.orderId(),
          Objects.requireNonNullElse(order.channelOrderName(), order.channelOrderId()),
          order.channel(),
          order.account(),
          Codes.text(order.place()),
          Codes.text(order.stage()),
          Objects.requireNonNullElse(order.holdReason(), ""),
          Owners.of(order.place(), order.holdOwner()),
          Moment.of(order.since(), moment.at()),
          Amounts.count(order.units()),
          Amounts.text(order.value()));
    }
  }

  /// A page of them.
  ///
  /// @param place the place of the console's navigation
  ModelAndView page(
      String title,
      String place,
      HttpServletRequest request,
      PastQuery asked,
      AsOf moment,
      SpanFilter filter,
      @Nullable String cursor) {
    var page = orders.page(moment, filter, Cursors.placed(cursor), PAGE);
    var at = fixed(request, moment);
    return new ModelAndView("console/placed")
        .addObject("title", title)
        .addObject("place", place)
        .addObject("when", WhenView.of(moment, asked, clock.instant()))
        .addObject("rows", page.orders().stream().map(order -> Row.of(order, moment)).toList())
        .addObject("csv", request.getRequestURI() + ".csv?" + at.build().getQuery())
        .addObject("xlsx", request.getRequestURI() + ".xlsx?" + at.build().getQuery())
        .addObject(
            "next",
            page.next() == null
                ? null
                : at.replaceQueryParam("cursor", Cursors.write(page.next())).build().toUriString());
  }

  /// The same question at this moment, from its beginning.
  private static UriComponentsBuilder fixed(HttpServletRequest request, AsOf moment) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("at")
        .replaceQueryParam("back")
        .replaceQueryParam("cursor")
        .replaceQueryParam("asOf", moment.at())
        .replaceQueryParam("asOfPosition", moment.position());
  }
}
