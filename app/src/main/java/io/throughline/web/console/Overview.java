package io.throughline.web.console;

import io.throughline.projection.orders.HoldCount;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything on the overview.
///
/// @param asOf when the figures were read
/// @param stagesInFlight the columns of the value in flight
/// @param quarantined null when the caller may not see the quarantine
/// @param deadLetters null when the caller may not see all of them
record Overview(
    Moment asOf,
    List<StageFigure> stages,
    List<StageWord> stagesInFlight,
    List<InFlightRow> inFlight,
    List<OrderRow> newest,
    List<Waiting> holds,
    @Nullable Waiting quarantined,
    @Nullable Waiting deadLetters) {

  /// Work for a person.
  record Waiting(String what, long count, String href) {

    /// For people.
    public String text() {
      return Amounts.count(count);
    }
  }

  static Overview of(
      SharedFigures.Figures figures, List<OrderSummary> newest, Caller caller, Instant now) {
    var counts = figures.stages().stream().filter(count -> caller.sees(count.channel())).toList();
    var inFlight =
        figures.inFlight().stream().filter(figure -> caller.sees(figure.channel())).toList();
    return new Overview(
        Moment.of(figures.asOf(), now),
        StageFigure.of(counts, ListQuery.ALL),
        InFlightRow.columns(inFlight),
        InFlightRow.of(inFlight),
        newest.stream().map(order -> OrderRow.of(order, now)).toList(),
        holds(figures.holds(), caller),
        caller.has(Scope.OPERATIONS) ? quarantined(figures.quarantined(), caller) : null,
        caller.has(Scope.OPERATIONS) && caller.channels() == null
            ? new Waiting("Orders with dead letters", figures.deadLetters(), "/console/operations")
            : null);
  }

  private static List<Waiting> holds(List<HoldCount> counts, Caller caller) {
    var byReason =
        counts.stream()
            .filter(count -> caller.sees(count.channel()))
            .collect(
                Collectors.groupingBy(
                    HoldCount::reason, TreeMap::new, Collectors.summingLong(HoldCount::orders)));
    return byReason.entrySet().stream()
        .map(hold -> new Waiting(hold.getKey(), hold.getValue(), onHoldFor(hold.getKey())))
        .toList();
  }

  private static String onHoldFor(String reason) {
    return ListQuery.ALL.in(ListQuery.IN_FLIGHT).onHoldFor(reason).href();
  }

  private static Waiting quarantined(Map<String, Long> byChannel, Caller caller) {
    long count =
        byChannel.entrySet().stream()
            .filter(channel -> caller.sees(channel.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Waiting("Deliveries in quarantine", count, "/console/quarantine");
  }
}
