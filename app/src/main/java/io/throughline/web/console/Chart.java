package io.throughline.web.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A figure's past as a line or as bars, drawn by the server in the color of the text around it.
/// From zero up, so that heights can be compared.
///
/// @param points of the line, in a field of 1000 by 200
/// @param bars one per value
/// @param top the largest value, for people
/// @param words what it shows, for those who do not see it
record Chart(
    String title, String points, List<Bar> bars, String top, String from, String to, String words) {

  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 200;
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// A value at an instant.
  record Point(Instant at, long value) {}

  /// One bar.
  ///
  /// @param label for people
  record Bar(long x, long y, long width, long height, String label) {}

  /// A value with the name of its bar.
  record Named(String name, long value) {}

  /// A line through points, the oldest first.
  static Chart line(String title, List<Point> points, LongFunction<String> text) {
    long top = top(points.stream().mapToLong(Point::value));
    long first = points.getFirst().at().toEpochMilli();
    long length = Math.max(1, points.getLast().at().toEpochMilli() - first);
    var line =
        points.stream()
            .map(
                point ->
                    "%d,%d"
                        .formatted(
                            WIDTH * (point.at().toEpochMilli() - first) / length,
                            y(point.value(), top)))
            .collect(Collectors.joining(" "));
    return new Chart(
        title,
        line,
        List.of(),
        text.apply(top),
        TEXT.format(points.getFirst().at()) + " UTC",
        TEXT.format(points.getLast().at()) + " UTC",
        "%s: from %s to %s, at most %s"
            .formatted(
                title,
                text.apply(points.getFirst().value()),
                text.apply(points.getLast().value()),
                text.apply(top)));
  }

  /// Bars side by side.
  static Chart bars(String title, List<Named> values, LongFunction<String> text) {
    long top = top(values.stream().mapToLong(Named::value));
    int step = WIDTH / values.size();
    var bars =
        LongStream.range(0, values.size())
            .mapToObj(
                i -> {
                  var value = values.get((int) i);
                  long y = y(Math.max(0, value.value()), top);
                  return new Bar(
                      i * step,
                      y,
                      Math.max(1, step * 4L / 5),
                      HEIGHT - y,
                      value.name() + ": " + text.apply(value.value()));
                })
            .toList();
    return new Chart(
        title,
        "",
        bars,
        text.apply(top),
        values.getFirst().name(),
        values.getLast().name(),
        "%s: %s"
            .formatted(
                title,
                values.stream()
                    .map(value -> value.name() + " " + text.apply(value.value()))
                    .collect(Collectors.joining(", "))));
  }

  private static long top(LongStream values) {
    return Math.max(1, values.max().orElse(1));
  }

  /// Exact for figures of any size.
  private static long y(long value, long top) {
    return HEIGHT - Math.round((double) HEIGHT * value / top);
  }
}
