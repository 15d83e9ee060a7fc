package io.throughline.web.console;

import io.throughline.projection.spans.FlightFigure;
import io.throughline.projection.spans.FlightTotal;
import io.throughline.projection.spans.UnitsInFlight;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One channel and currency, as a row of the page. Each figure links to its list.
record FlightRow(String channel, String currency, List<Cell> cells, Cell total, String captured) {

  /// A figure.
  ///
  /// @param stage for narrow screens
  /// @param text empty when there is nothing
  record Cell(String stage, String text, String what, String href) {}

  static List<FlightRow> of(UnitsInFlight.Answer answer, WhenView when) {
    return answer.totals().stream().map(total -> row(total, answer.figures(), when)).toList();
  }

  private static FlightRow row(FlightTotal total, List<FlightFigure> figures, WhenView when) {
    var code = total.currency().code();
    var own =
        figures.stream()
            .filter(figure -> figure.channel().equals(total.channel()))
            .filter(figure -> figure.value().currency().equals(total.currency()))
            .toList();
    var href =
        "/console/in-flight/orders?channel=%s&currency=%s&%s"
            .formatted(
                URLEncoder.encode(total.channel(), StandardCharsets.UTF_8), code, when.link());
    return new FlightRow(
        total.channel(),
        code,
        UnitsInFlight.STAGES.stream().map(stage -> cell(stage, own, href)).toList(),
        new Cell("Total", Amounts.text(total.value()), what(total.units(), total.orders()), href),
        Amounts.plain(total.capturedMinor(), total.currency()));
  }

  private static Cell cell(String stage, List<FlightFigure> figures, String href) {
    @Nullable FlightFigure figure =
        figures.stream().filter(one -> one.stage().equals(stage)).findFirst().orElse(null);
    return figure == null
        ? new Cell(Codes.text(stage), "", "", "")
        : new Cell(
            Codes.text(stage),
            Amounts.text(figure.value()),
            what(figure.units(), figure.orders()),
            href + "&stage=" + stage);
  }

  private static String what(long units, long orders) {
    return "%s %s in %s %s"
        .formatted(
            Amounts.count(units),
            units == 1 ? "unit" : "units",
            Amounts.count(orders),
            orders == 1 ? "order" : "orders");
  }
}
