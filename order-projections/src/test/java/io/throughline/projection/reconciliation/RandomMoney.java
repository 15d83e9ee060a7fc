package io.throughline.projection.reconciliation;

import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// Facts about the money of a few orders, drawn from a seed: statements that are right, wrong,
/// early, late, revised and about nothing; people who explain, match and take back.
final class RandomMoney {

  private static final List<String> RAILS = List.of("Stripe", "stripe", "PayPal", "GiftCard");
  private static final List<String> CHANNELS = List.of("web", "pos");
  private static final List<String> CURRENCIES = List.of("USD", "USD", "USD", "EUR");
  private static final List<String> DAYS =
      List.of("03-02", "03-03", "03-04", "03-05", "03-06", "03-07", "03-09");
  private static final List<LineKind> KINDS =
      List.of(
          LineKind.CAPTURE,
          LineKind.CAPTURE,
          LineKind.CAPTURE,
          LineKind.REFUND,
          LineKind.CHARGEBACK,
          LineKind.CB_REVERSAL,
          LineKind.FEE,
          LineKind.ADJUSTMENT);
  private static final List<String> CLASSES =
      List.of("AMOUNT_SHORT", "AMOUNT_OVER", "ORPHAN_CAPTURE", "OVER_SETTLED", "ROUNDING");

  private final Random dice;
  private final MoneyFacts facts = new MoneyFacts();
  private final int orders;
  private int ids;

  private RandomMoney(int orders, long seed) {
    this.orders = orders;
    this.dice = new Random(seed);
  }

  static List<DomainEventMessage<?>> of(int orders, int steps, long seed) {
    var random = new RandomMoney(orders, seed);
    for (int order = 0; order < orders; order++) {
      random.facts.in(random.one(CHANNELS), "USD").received("" + order);
    }
    for (int step = 0; step < steps; step++) {
      random.step();
    }
    return random.facts.events();
  }

  private <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }

  private long amount() {
    return 1L + dice.nextInt(40);
  }

  private String order() {
    return "" + dice.nextInt(orders);
  }

  /// Captures and refunds share few references, so that lines often find them.
  private String reference() {
    return "x" + dice.nextInt(6);
  }

  private void step() {
    facts.in(one(CHANNELS), one(CURRENCIES));
    var rail = one(RAILS);
    switch (dice.nextInt(16)) {
      case 0, 1, 2, 3 -> facts.captured(rail, order(), reference(), one(DAYS), amount());
      case 4 -> facts.refunded(rail, order(), reference(), one(DAYS), amount());
      case 5 -> facts.refundReversed(rail, order(), reference(), one(DAYS), amount());
      case 6 -> facts.disputed(rail, order(), reference(), dice.nextBoolean(), one(DAYS), amount());
      case 7 ->
          facts.resolved(
              rail, order(), reference(), dice.nextBoolean() ? "WON" : "LOST", one(DAYS), amount());
      case 8, 9, 10, 11 -> statement(rail);
      case 12 ->
          facts.classified(
              rail,
              named(),
              dice.nextBoolean() ? reference() : null,
              one(CLASSES),
              one(DAYS),
              dice.nextInt(40) - 20);
      case 13 -> facts.dueMoved(rail, named(), reference(), one(DAYS));
      case 14 -> match(rail);
      default -> facts.terms(rail, ++ids, dice.nextInt(4), dice.nextBoolean(), one(DAYS));
    }
  }

  /// An order by one of its names, or somebody's, or nobody's.
  private @Nullable String named() {
    return switch (dice.nextInt(5)) {
      case 0 -> null;
      case 1 -> "#" + order();
      case 2 -> MoneyFacts.order(order());
      case 3 -> "nobody-" + dice.nextInt(2);
      default -> order();
    };
  }

  private void statement(String rail) {
    var batch = "b" + ids++;
    var lines = lines();
    facts.settled(rail, batch, one(DAYS), payout(lines), lines);
    if (dice.nextInt(3) == 0) {
      facts.payoutFailed(rail, batch, one(DAYS), 5);
    }
    if (dice.nextInt(3) == 0) {
      facts.credited(rail, batch, "k", one(DAYS), amount());
    }
    if (dice.nextInt(3) == 0) {
      var revised = new ArrayList<>(List.of(lines));
      revised.removeFirst();
      revised.add(line("new"));
      var again = revised.toArray(SettlementLine[]::new);
      facts.settled(rail, batch, 2, one(DAYS), payout(again), again);
    }
    if (dice.nextInt(4) == 0) {
      facts.begun(rail, batch, 3, one(DAYS), 1).lines(rail, batch, 3, 0, line("never"));
    }
  }

  private SettlementLine[] lines() {
    var lines = new ArrayList<SettlementLine>();
    for (int count = 1 + dice.nextInt(5); count > 0; count--) {
      lines.add(line("l" + count));
    }
    return lines.toArray(SettlementLine[]::new);
  }

  private SettlementLine line(String key) {
    var kind = one(KINDS);
    boolean out = kind == LineKind.REFUND || kind == LineKind.CHARGEBACK;
    long minor = (out == (dice.nextInt(6) > 0) ? -1 : 1) * amount();
    return facts.line(key, kind, named(), dice.nextBoolean() ? reference() : null, minor);
  }

  private long payout(SettlementLine... lines) {
    long sum = 0;
    for (var line : lines) {
      sum += line.amount().minorUnits();
    }
    return dice.nextInt(4) == 0 ? sum + 1 : sum;
  }

  private void match(String rail) {
    var key = "l" + (1 + dice.nextInt(5));
    var to = order();
    facts.matched(rail, "b" + dice.nextInt(ids + 1), key, to);
    if (dice.nextInt(3) == 0) {
      facts.revoked(rail, key, to);
    }
  }

  /// The same facts in another order: every stream keeps its own.
  static List<DomainEventMessage<?>> shuffled(List<DomainEventMessage<?>> history, Random dice) {
    var streams = new LinkedHashMap<String, ArrayDeque<DomainEventMessage<?>>>();
    for (var event : history) {
      streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayDeque<>()).add(event);
    }
    var names = new ArrayList<>(streams.keySet());
    var shuffled = new ArrayList<DomainEventMessage<?>>();
    while (!names.isEmpty()) {
      int at = dice.nextInt(names.size());
      var stream = streams.get(names.get(at));
      if (stream == null || stream.isEmpty()) {
        names.remove(at);
      } else {
        shuffled.add(stream.removeFirst());
      }
    }
    return shuffled;
  }
}
