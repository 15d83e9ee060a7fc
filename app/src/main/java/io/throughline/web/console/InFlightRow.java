package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.projection.inflight.InFlightFigure;
import io.throughline.projection.orders.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The value in flight of one channel in one currency. Currencies are never added up, so there is
/// no row over rows.
record InFlightRow(
    String channel,
    String currency,
    Cell received,
    Cell receivedHeld,
    Cell validated,
    Cell validatedHeld,
    Cell total,
    ValueBar bar) {

  /// A value, how many orders it is made of, and the list of exactly these.
  record Cell(Money value, String count, String href) {

    /// For people.
    public String text() {
      return Amounts.text(value);
    }
  }

  private record Key(String channel, Currency currency) {}

  /// One row for each channel and currency, in this order.
  static List<InFlightRow> of(List<InFlightFigure> figures) {
    return figures.stream()
        .collect(
            Collectors.groupingBy(
                figure -> new Key(figure.channel(), figure.value().currency()),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> row(group.getKey(), group.getValue()))
        .toList();
  }

  private static InFlightRow row(Key key, List<InFlightFigure> figures) {
    var query = ListQuery.ALL.ofChannel(key.channel()).ofCurrency(key.currency().code());
    var received = query.in(Stage.RECEIVED);
    var validated = query.in(Stage.VALIDATED);
    var cells = new Cells(key.currency(), figures);
    var receivedHeld = cells.cell(received.onHold(true));
    var validatedHeld = cells.cell(validated.onHold(true));
    var receivedAll = cells.cell(received);
    var validatedAll = cells.cell(validated);
    return new InFlightRow(
        key.channel(),
        key.currency().code(),
        receivedAll,
        receivedHeld,
        validatedAll,
        validatedHeld,
        cells.cell(query.in(ListQuery.IN_FLIGHT)),
        ValueBar.of(
            receivedAll.value(),
            receivedHeld.value(),
            validatedAll.value(),
            validatedHeld.value()));
  }

  private record Cells(Currency currency, List<InFlightFigure> figures) {

    /// What the query lists, added up.
    Cell cell(ListQuery query) {
      var listed = figures.stream().filter(isListed(query.stages(), query)).toList();
      return new Cell(
          listed.stream().map(InFlightFigure::value).reduce(Money.zero(currency), Money::plus),
          Amounts.count(listed.stream().mapToLong(InFlightFigure::orders).sum()),
          query.href());
    }

    private static Predicate<InFlightFigure> isListed(Set<Stage> stages, ListQuery query) {
      return figure ->
          stages.contains(Stage.valueOf(figure.stage()))
              && (query.held() == null || query.held() == figure.held());
    }
  }
}
