package io.throughline.order.channelupdate;

import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.event.LineAdded;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rule of terms that a channel states again. A line that is new is added; every other
/// difference is shown to a person, once, and overwrites nothing. Rule: PRODUCT law 5.
final class Comparing {

  private Comparing() {}

  static void with(Account account, RecordChannelUpdate command, OrderTerms stated) {
    var order = account.order();
    if (!order.ledger().counts(stated.totals().total())) {
      differ(
          account,
          List.of("total %s, ours %s".formatted(stated.totals().total(), order.ledger().total())));
      return;
    }
    for (var line : stated.lines()) {
      if (order.goods().line(line.lineId()).isEmpty()) {
        account.tell(added(order, command, line)).reopens("LINE_ADDED");
      }
    }
    var differences = differences(account.order(), stated);
    if (!differences.isEmpty()) {
      differ(account, differences);
    }
  }

  private static LineAdded added(OpenOrder order, RecordChannelUpdate command, OrderLine line) {
    long worth = LineProgress.worth(line, order.received().terms().taxIncluded());
    return new LineAdded(
        order.orderId(),
        command.updateId() + "/" + line.lineId(), // derived: an update adds a line at most once
        line,
        new Money(Math.max(0, worth), order.ledger().total().currency()),
        command.at());
  }

  private static List<String> differences(OpenOrder order, OrderTerms stated) {
    var differences = new ArrayList<String>();
    for (var line : stated.lines()) {
      order.goods().line(line.lineId()).ifPresent(ours -> compare(differences, line, ours));
    }
    var told = stated.lines().stream().map(OrderLine::lineId).collect(Collectors.toSet());
    for (var lineId : order.goods().lines().keySet()) {
      if (!told.contains(lineId)) {
        differences.add("line %s is missing".formatted(lineId));
      }
    }
    long total = stated.totals().total().minorUnits();
    if (!totals(order).contains(total)) {
      differences.add(
          "total %s, ours %s"
              .formatted(
                  stated.totals().total(),
                  new Money(
                      order.ledger().total().minorUnits() + order.ledger().added(),
                      order.ledger().total().currency())));
    }
    return differences;
  }

  private static void compare(List<String> differences, OrderLine line, LineProgress known) {
    var ours = known.ordered();
    if (!line.unitPrice().equals(ours.unitPrice())) {
      differences.add(
          "line %s costs %s, ours %s".formatted(line.lineId(), line.unitPrice(), ours.unitPrice()));
    }
    if (!line.discount().equals(ours.discount())) {
      differences.add(
          "line %s has a discount of %s, ours %s"
              .formatted(line.lineId(), line.discount(), ours.discount()));
    }
    if (line.quantity() != ours.quantity() && line.quantity() != known.quantity()) {
      differences.add(
          "line %s has %d units, ours %d"
              .formatted(line.lineId(), line.quantity(), known.quantity()));
    }
  }

  /// A channel may or may not know of units that were added here, and may or may not take what was
  /// canceled from the total.
  private static Set<Long> totals(OpenOrder order) {
    var ledger = order.ledger();
    long total = ledger.total().minorUnits();
    long lines =
        order.changes().values().stream()
            .mapToLong(change -> change instanceof LineAdded line ? line.added().minorUnits() : 0)
            .sum();
    return Set.copyOf(List.of(total, total + lines, total + ledger.added(), ledger.stillCharged()));
  }

  private static void differ(Account account, List<String> differences) {
    var detail = String.join("; ", differences);
    account.contradict(
        Contradiction.CHANNEL_ORDER_DIFFERS,
        DerivedId.of(detail).toString(), // the same difference is told once, update after update
        detail);
  }
}
