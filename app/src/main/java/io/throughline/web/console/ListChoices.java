package io.throughline.web.console;

import io.throughline.projection.orders.HoldCount;
import io.throughline.projection.orders.Stage;
import io.throughline.projection.orders.StageCount;
import io.throughline.security.Caller;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the filter form offers, and the counters beside it.
///
/// @param channels that the caller may see and that have orders
/// @param currencies of the orders in flight
/// @param holds reasons of open holds
/// @param counters orders by stage, of the chosen channel or all
/// @param stages every stage
record ListChoices(
    List<String> channels,
    List<String> currencies,
    List<String> holds,
    List<StageFigure> counters,
    List<StageChoice> stages) {

  /// A stage to tick.
  record StageChoice(String name, String text, boolean chosen) {

    static StageChoice of(Stage stage, ListQuery query) {
      return new StageChoice(
          stage.name(), StageWord.of(stage).text(), query.stages().contains(stage));
    }
  }

  static ListChoices of(SharedFigures.Figures figures, Caller caller, ListQuery query) {
    var seen = figures.stages().stream().filter(count -> caller.sees(count.channel())).toList();
    var counted = seen.stream().filter(count -> isOf(query.channel(), count)).toList();
    var within = query.channel() == null ? ListQuery.ALL : ListQuery.ALL.ofChannel(query.channel());
    return new ListChoices(
        seen.stream().map(StageCount::channel).distinct().toList(),
        figures.inFlight().stream()
            .filter(figure -> caller.sees(figure.channel()))
            .map(figure -> figure.value().currency().code())
            .distinct()
            .sorted()
            .toList(),
        figures.holds().stream()
            .filter(hold -> caller.sees(hold.channel()))
            .map(HoldCount::reason)
            .distinct()
            .toList(),
        StageFigure.of(counted, within),
        Arrays.stream(Stage.values()).map(stage -> StageChoice.of(stage, query)).toList());
  }

  private static boolean isOf(@Nullable String channel, StageCount count) {
    return channel == null || channel.equals(count.channel());
  }
}
