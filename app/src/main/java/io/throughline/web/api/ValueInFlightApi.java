package io.throughline.web.api;

import io.throughline.projection.inflight.InFlightFigure;
import io.throughline.projection.inflight.ValueInFlight;
import io.throughline.security.Caller;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the orders on their way are worth.
@RestController
@ReadFrom(ValueInFlight.GROUP)
class ValueInFlightApi {

  private final ValueInFlight valueInFlight;

  ValueInFlightApi(ValueInFlight valueInFlight) {
    this.valueInFlight = valueInFlight;
  }

  /// A figure, and the query that lists its orders.
  record FigureView(
      String channel, String stage, boolean held, long count, Amount value, String orders) {

    static FigureView of(InFlightFigure figure) {
      return new FigureView(
          figure.channel(),
          figure.stage(),
          figure.held(),
          figure.orders(),
          Amount.of(figure.value()),
          "/api/orders?channel=%s&currency=%s&stage=%s&held=%s"
              .formatted(
                  figure.channel(),
                  figure.value().currency().code(),
                  figure.stage(),
                  figure.held()));
    }
  }

  /// The figures by channel, currency, stage and hold.
  @GetMapping("/api/value-in-flight")
  List<FigureView> figures(@AuthenticationPrincipal Caller caller) {
    return valueInFlight.figures().stream()
        .filter(figure -> caller.sees(figure.channel()))
        .map(FigureView::of)
        .toList();
  }
}
