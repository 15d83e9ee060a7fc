package io.throughline.projection.reconciliation.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.throughline.settlement.terms.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules of MONEY section 2, in their order:
///
/// 1. A line that names a movement settles it; a difference has its own amount.
/// 2. Lines that name nothing are pooled by kind and currency and settle the oldest movement first.
/// 3. What is left is an orphan, or settled too much.
///
/// The same facts give the same answer, whenever and however often they came.
public final class Matching {

  private final GroupFacts facts;
  private final Variances variances;
  private final List<Item> items = new ArrayList<>();

  private Matching(GroupFacts facts) {
    this.facts = facts;
    this.variances = new Variances(facts.pooled());
  }

  /// What these facts say together.
  public static Matched of(GroupFacts facts) {
    var matching = new Matching(facts);
    for (var family : Family.values()) {
      matching.match(family);
    }
    matching.standAlone();
    matching.payouts();
    return new Matched(
        matching.items, new Cover(matching.variances.found(), facts.classifications()).covered());
  }

  private void match(Family family) {
    var movements =
        facts.movements().stream()
            .filter(m -> m.kind().family() == family)
            .sorted(Movement.OLDEST_FIRST)
            .toList();
    var lines = facts.lines().stream().filter(l -> Family.of(l.kind()) == family).toList();
    var open = new ArrayList<Movement>();
    for (var movement : movements) {
      if (movement.selfSettling()) {
        settle(movement, movement.minor());
      } else {
        open.add(movement);
      }
    }
    var unmatched = byReference(open, lines);
    unmatched.removeIf(line -> line.reference() == null);
    unknown(family, movements, unmatched);
    pool(family, movements, open, lines.stream().filter(l -> l.reference() == null).toList());
  }

  /// Settles what lines name, and takes it out of the open ones.
  ///
  /// @return lines that name none of them
  private List<Line> byReference(List<Movement> open, List<Line> lines) {
    var unmatched = new ArrayList<>(lines);
    for (var reference : references(open.stream().map(Movement::reference).toList())) {
      var named = open.stream().filter(m -> m.reference().equals(reference)).toList();
      var naming = lines.stream().filter(l -> reference.equals(l.reference())).toList();
      if (naming.isEmpty()) {
        continue;
      }
      unmatched.removeAll(naming);
      var both = new ByReference(named, naming, variances);
      for (var movement : named) {
        if (both.settles(movement)) {
          settle(movement, movement.minor());
          open.remove(movement);
        }
      }
      both.otherCurrencies();
    }
    return unmatched;
  }

  /// Lines that name something that nobody reported.
  private void unknown(Family family, List<Movement> known, List<Line> lines) {
    var varianceClass = known.isEmpty() ? family.orphan() : VarianceClass.OVER_SETTLED;
    if (!facts.pooled()) {
      lines.forEach(line -> variances.alone(varianceClass, line));
      return;
    }
    lines.stream()
        .collect(groupingBy(l -> l.currency() + "|" + l.reference(), TreeMap::new, toList()))
        .values()
        .forEach(
            same ->
                variances.leftOver(
                    varianceClass, same, same.stream().mapToLong(Line::minor).sum()));
  }

  private void pool(Family family, List<Movement> known, List<Movement> open, List<Line> lines) {
    if (!facts.pooled()) {
      lines.forEach(line -> variances.alone(family.orphan(), line));
    }
    var pooled = facts.pooled() ? lines : List.<Line>of();
    var all = new TreeSet<>(currencies(pooled));
    open.forEach(movement -> all.add(movement.currency()));
    for (var currency : all) {
      var same = pooled.stream().filter(l -> l.currency().equals(currency)).toList();
      var waiting = open.stream().filter(m -> m.currency().equals(currency)).toList();
      var pool = new Pool(waiting, same);
      waiting.forEach(movement -> settle(movement, pool.settled(movement)));
      variances.leftOver(leftInPool(family, known, currency), same, pool.left());
    }
  }

  private static VarianceClass leftInPool(Family family, List<Movement> known, String currency) {
    if (known.isEmpty()) {
      return family.orphan();
    }
    return known.stream().anyMatch(m -> m.currency().equals(currency))
        ? VarianceClass.OVER_SETTLED
        : VarianceClass.CURRENCY_MISMATCH;
  }

  private void settle(Movement movement, long settled) {
    items.add(new Item(movement, due(movement), settled));
  }

  private LocalDate due(Movement movement) {
    return facts.dueMoves().stream()
        .filter(move -> move.concerns(movement))
        .max(DueMove.LAST_WORD)
        .map(DueMove::due)
        .orElse(movement.due());
  }

  private void standAlone() {
    for (var line : facts.lines()) {
      if (line.kind() == LineKind.ADJUSTMENT) {
        variances.alone(VarianceClass.UNCLASSIFIED_LINE, line);
      }
    }
  }

  private void payouts() {
    for (var payout : facts.payouts()) {
      paid(payout, VarianceClass.PAYOUT_UNEXPLAINED, payout.businessDay(), payout.unexplained());
      var failedOn = payout.failedOn();
      if (failedOn != null) {
        paid(payout, VarianceClass.PAYOUT_FAILED, failedOn, -payout.missing());
      }
    }
  }

  private void paid(Payout payout, VarianceClass varianceClass, LocalDate day, long minor) {
    variances.add(
        new Variance(
            varianceClass.name(),
            payout.batch(),
            payout.settlementId(),
            payout.batch(),
            payout.rail(),
            payout.channel(),
            payout.account(),
            day,
            payout.currency(),
            minor,
            0));
  }

  private static Collection<String> references(List<String> all) {
    return new TreeSet<>(all);
  }

  private static Collection<String> currencies(List<Line> lines) {
    return new TreeSet<>(lines.stream().map(Line::currency).toList());
  }
}
