package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.projection.inflight.InFlightFigure;
import io.throughline.projection.orders.Stage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The value in flight of one channel in one currency. Currencies are never added up, so there is
/// no row over rows.
///
/// @param stages one cell for every column of the table
/// @param total of all stages
/// @param held what of it is on hold
record InFlightRow(
    String channel, String currency, List<StageCell> stages, Cell total, Cell held, ValueBar bar) {

  /// A value, how many orders it is made of, and the list of exactly these.
  record Cell(Money value, String count, String href) {

    /// For people.
    public String text() {
      return Amounts.text(value);
    }
  }

  /// The value in one stage.
  record StageCell(StageWord stage, Cell cell) {}

  private record Key(String channel, Currency currency) {}

  /// The stages in flight in which there is any order, in the order of a life.
  static List<StageWord> columns(List<InFlightFigure> figures) {
    var filled =
        figures.stream().map(InFlightFigure::stage).map(Stage::valueOf).collect(Collectors.toSet());
    return ListQuery.IN_FLIGHT.stream().filter(filled::contains).map(StageWord::of).toList();
  }

  /// One row for each channel and currency, in this order.
  static List<InFlightRow> of(List<InFlightFigure> figures) {
    var columns = columns(figures);
    return figures.stream()
        .collect(
            Collectors.groupingBy(
                figure -> new Key(figure.channel(), figure.value().currency()),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> row(group.getKey(), group.getValue(), columns))
        .toList();
  }

  private static InFlightRow row(Key key, List<InFlightFigure> figures, List<StageWord> columns) {
    var all =
        ListQuery.ALL
            .ofChannel(key.channel())
            .ofCurrency(key.currency().code())
            .in(ListQuery.IN_FLIGHT);
    var stages =
        columns.stream()
            .map(word -> new StageCell(word, cell(all.in(word.stage()), key.currency(), figures)))
            .toList();
    var held = cell(all.onHold(true), key.currency(), figures);
    var values = new EnumMap<Stage, Money>(Stage.class);
    stages.forEach(stage -> values.put(stage.stage().stage(), stage.cell().value()));
    return new InFlightRow(
        key.channel(),
        key.currency().code(),
        stages,
        cell(all, key.currency(), figures),
        held,
        ValueBar.of(values, held.value()));
  }

  /// What the query lists, added up.
  private static Cell cell(ListQuery query, Currency currency, List<InFlightFigure> figures) {
    var listed = figures.stream().filter(figure -> isListed(figure, query)).toList();
    return new Cell(
        listed.stream().map(InFlightFigure::value).reduce(Money.zero(currency), Money::plus),
        Amounts.count(listed.stream().mapToLong(InFlightFigure::orders).sum()),
        query.href());
  }

  private static boolean isListed(InFlightFigure figure, ListQuery query) {
    Set<Stage> stages = query.stages();
    return stages.contains(Stage.valueOf(figure.stage()))
        && (query.held() == null || query.held() == figure.held());
  }
}
