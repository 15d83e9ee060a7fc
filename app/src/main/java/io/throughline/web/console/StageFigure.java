package io.throughline.web.console;

import io.throughline.projection.orders.Stage;
import io.throughline.projection.orders.StageCount;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many orders are in one stage, and how many of them are on hold.
///
/// @param held null where none is, or holds no longer matter
record StageFigure(StageWord stage, Figure all, @Nullable Figure held) {

  /// A number and the list of exactly what it counts.
  record Figure(String count, String href) {

    static Figure of(long count, ListQuery query) {
      return new Figure(Amounts.count(count), query.href());
    }
  }

  /// Every stage, also one without orders.
  ///
  /// @param counts of the channels that are to be counted
  /// @param within what the links are limited to
  static List<StageFigure> of(List<StageCount> counts, ListQuery within) {
    return Arrays.stream(Stage.values()).map(stage -> of(stage, counts, within)).toList();
  }

  /// Whether its orders are still on their way.
  public boolean inFlight() {
    return stage.stage().inFlight();
  }

  private static StageFigure of(Stage stage, List<StageCount> counts, ListQuery within) {
    var here = counts.stream().filter(count -> count.stage() == stage).toList();
    long all = here.stream().mapToLong(StageCount::orders).sum();
    long held = here.stream().filter(StageCount::held).mapToLong(StageCount::orders).sum();
    var query = within.in(stage);
    return new StageFigure(
        StageWord.of(stage),
        Figure.of(all, query),
        held == 0 || Stage.OVER.contains(stage) ? null : Figure.of(held, query.onHold(true)));
  }
}
