package io.throughline.web.console;

import io.throughline.projection.spans.StuckFigure;
import io.throughline.web.api.Owners;
import io.throughline.web.api.StuckLimits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The orders of one account in one place, as a row of the page. Its figures link to their lists.
record StuckRow(
    String channel,
    String account,
    String place,
    String hold,
    String owner,
    String limit,
    String inPlace,
    String inPlaceHref,
    String stuck,
    boolean some,
    String stuckHref,
    String value,
    String median,
    String p90,
    String longest) {

  static List<StuckRow> of(List<StuckFigure> figures, WhenView when) {
    return figures.stream()
        .sorted(
            Comparator.comparing(StuckFigure::channel)
                .thenComparing(StuckFigure::account)
                .thenComparingInt(figure -> StuckLimits.PLACES.indexOf(figure.place()))
                .thenComparing(figure -> String.valueOf(figure.holdReason())))
        .map(figure -> of(figure, when))
        .toList();
  }

  private static StuckRow of(StuckFigure figure, WhenView when) {
    var ages = figure.ages();
    var query = query(figure) + "&" + when.link();
    return new StuckRow(
        figure.channel(),
        figure.account(),
        Codes.text(figure.place()),
        figure.holdReason() == null ? "" : figure.holdReason(),
        Owners.of(figure.place(), figure.owner()),
        figure.limit() == null ? "none" : Lengths.text(figure.limit()),
        Amounts.count(figure.inPlace()),
        "/console/stuck/orders?any=true&" + query,
        Amounts.count(figure.stuck()),
        figure.stuck() > 0,
        "/console/stuck/orders?" + query,
        figure.value().stream().map(Amounts::text).collect(Collectors.joining(", ")),
        ages == null ? "" : Lengths.text(ages.median()),
        ages == null ? "" : Lengths.text(ages.p90()),
        ages == null ? "" : Lengths.text(ages.longest()));
  }

  private static String query(StuckFigure figure) {
    return "channel="
        + code(figure.channel())
        + part("account", figure.account())
        + part("place", figure.place())
        + part("holdReason", figure.holdReason())
        + part("owner", figure.owner());
  }

  private static String part(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + code(value);
  }

  private static String code(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
