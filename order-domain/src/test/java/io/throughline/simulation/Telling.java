package io.throughline.simulation;

import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordRefund;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.StockItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One way in which the facts of a life may reach us: in any order, some twice, some before the
/// order itself, among reactions that come when they like.
final class Telling {

  /// What the order came to.
  ///
  /// @param digest units, money, notes, tickets, whether it is closed
  /// @param anomalies contradictions that were seen on the way
  record Outcomes(String digest, List<String> anomalies) {}

  private final Run run;
  private final Dice dice;
  private final Life life;
  private final News news;
  private final Deque<Object> parked = new ArrayDeque<>();
  private Instant now = World.BEGIN;
  private boolean received;

  Telling(Stack stack, Dice dice, Life life) {
    this.run = new Run(stack);
    this.dice = dice;
    this.life = life;
    this.news = new News(life.order());
    run.follow(news);
    for (var sku : OrderMaker.SKUS) {
      tell(new RecordReceipt(StockItemId.of(sku), "r", World.NODES.getFirst(), 100, null, now));
    }
  }

  /// As it happened: each fact once, everything at rest before the next.
  Outcomes inOrder() {
    tell(life.order());
    for (var fact : life.facts()) {
      tell(fact);
      finish();
    }
    return outcomes();
  }

  /// In any order, a third of it twice.
  Outcomes shuffled() {
    var all = new ArrayList<>(life.facts());
    all.add(life.order());
    for (var fact : List.copyOf(all)) {
      if (dice.percent(33)) {
        all.add(fact);
      }
    }
    dice.shuffle(all);
    for (var fact : all) {
      now = now.plusSeconds(dice.below(900));
      tell(Repeat.at(fact, now));
      react(dice.below(10));
    }
    return outcomes();
  }

  /// As the door does: what is told of an order that nobody knows waits until it is received.
  private void tell(Object fact) {
    if (apply(fact) instanceof Outcome.Refused(var reason)) {
      Violation.unless(
          reason.name().equals("UNKNOWN_ORDER") && !received, "TOLD", "%s of %s", reason, fact);
      parked.add(fact);
    }
    if (!received && fact.getClass() == life.order().getClass()) {
      received = true;
      while (!parked.isEmpty()) {
        tell(parked.remove());
      }
    }
  }

  private Outcome apply(Object command) {
    return run.apply(new Step.Tell(command, Mishap.NONE, false, now));
  }

  private void react(int deliveries) {
    for (int i = 0; i < deliveries; i++) {
      var waiting = run.reactions().waiting();
      if (!waiting.isEmpty()) {
        var _ = run.apply(new Step.React(dice.of(waiting), Mishap.NONE, now));
      }
    }
  }

  /// Everything comes to rest: reactions, the node's answers to cancellations, granted refunds.
  private void finish() {
    int before;
    do {
      before = run.commits();
      run.rest(now);
      for (var request : List.copyOf(news.cancellations)) {
        for (var unit : request.awaiting()) {
          var _ =
              apply(
                  new RecordCancellationResponse(
                      news.id(),
                      request.cancellationId(),
                      unit.fulfillmentOrderId(),
                      true,
                      null,
                      now,
                      now));
        }
      }
    } while (run.commits() > before);
  }

  /// At the end granted refunds are paid, and a person settles every contradiction.
  private Outcomes outcomes() {
    finish();
    pay();
    for (var open : run.model().openCases()) {
      var _ = apply(new ResolveCase(new CaseId(open.caseId()), "CHECKED", "", now));
    }
    finish();
    pay();
    var order = run.model().order(news.id().value());
    return new Outcomes(order.digest(), List.copyOf(order.anomalies()));
  }

  private void pay() {
    for (var grant : List.copyOf(news.grants)) {
      var day = LocalDate.parse("2026-11-21");
      var _ =
          apply(
              new RecordRefund(
                  news.id(),
                  grant.refundId(),
                  "stripe",
                  grant.amount(),
                  null,
                  null,
                  day,
                  now,
                  now));
    }
    finish();
  }
}
