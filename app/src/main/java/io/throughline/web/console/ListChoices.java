package io.throughline.web.console;

import io.throughline.projection.orders.HoldCount;
import io.throughline.projection.orders.Payment;
import io.throughline.projection.orders.Stage;
import io.throughline.projection.orders.StageCount;
import io.throughline.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the filter form offers, and the counters beside it.
///
/// @param channels that the caller may see and that have orders
/// @param currencies of the orders in flight
/// @param holds reasons of open holds
/// @param counters orders by stage, of the chosen channel or all
/// @param stages every stage
/// @param payments every place of the money
record ListChoices(
    List<String> channels,
    List<String> currencies,
    List<String> holds,
    List<StageFigure> counters,
    List<Choice> stages,
    List<Choice> payments) {

  /// A stage or a payment to tick.
  record Choice(String name, String text, boolean chosen) {

    static Choice of(Enum<?> constant, Set<?> chosen) {
      return new Choice(constant.name(), Codes.text(constant), chosen.contains(constant));
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
        Arrays.stream(Stage.values()).map(stage -> Choice.of(stage, query.stages())).toList(),
        Arrays.stream(Payment.values())
            .map(payment -> Choice.of(payment, query.payments()))
            .toList());
  }

  private static boolean isOf(@Nullable String channel, StageCount count) {
    return channel == null || channel.equals(count.channel());
  }
}
