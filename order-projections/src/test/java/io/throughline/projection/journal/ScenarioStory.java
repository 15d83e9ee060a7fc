package io.throughline.projection.journal;

import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.RefundParts;
import io.throughline.order.terms.SaleParts;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Tells a scenario in our events. Facts that a later posting names one by one came late: after the
/// days up to its ledger day were closed.
final class ScenarioStory {

  private final Facts facts = new Facts();
  private final JsonNode scenario;

  private ScenarioStory(JsonNode scenario) {
    this.scenario = scenario;
  }

  static Facts of(JsonNode scenario) {
    var story = new ScenarioStory(scenario);
    story.rails();
    var late = story.late();
    for (var event : scenario.get("events")) {
      if (!late.contains(event.get("id").asString())) {
        story.tell(event);
      }
    }
    story.lateOnes(late);
    return story.facts;
  }

  private void rails() {
    for (var rail : scenario.get("rails").properties()) {
      if (rail.getValue().has("account")) {
        facts.settlesWithUs(
            rail.getKey(), rail.getValue().get("account").asString(), LocalDate.EPOCH);
      }
    }
  }

  private Set<String> late() {
    var late = new HashSet<String>();
    for (var event : scenario.get("events")) {
      if (event.has("srcs")) {
        event.get("srcs").forEach(source -> late.add(source.asString()));
      }
    }
    return late;
  }

  private void lateOnes(Set<String> late) {
    for (var event : scenario.get("events")) {
      if (event.has("gl_day")) {
        var first = LocalDate.parse("2026-03-03");
        var open = LocalDate.parse(event.get("gl_day").asString());
        first.datesUntil(open).forEach(day -> facts.closed(text(event, "channel"), day));
      }
    }
    for (var event : scenario.get("events")) {
      if (late.contains(event.get("id").asString())) {
        tell(event);
      }
    }
  }

  private void tell(JsonNode e) {
    switch (text(e, "type")) {
      case "ShipmentDispatched" -> facts.order(text(e, "channel"), sold(e));
      case "PaymentCaptured" -> facts.order(text(e, "channel"), captured(e));
      case "RefundIssued" -> facts.order(text(e, "channel"), refunded(e));
      case "ChargebackOpened" -> facts.order(text(e, "channel"), opened(e));
      case "ChargebackWon" -> facts.order(text(e, "channel"), resolved(e, "WON"));
      case "ChargebackLost" -> facts.order(text(e, "channel"), resolved(e, "LOST"));
      case "GiftCardIssued" -> facts.order(text(e, "channel"), issued(e));
      case "SettlementBatchAccepted" -> settled(e);
      case "BankCredited" -> facts.statement(credited(e));
      case "VarianceClassified" -> facts.clearing(classified(e));
      case "FxResultBooked" -> facts.clearing(fx(e));
      default -> {
        // moves no money
      }
    }
  }

  private SaleRecognized sold(JsonNode e) {
    var parts =
        new SaleParts(
            money(e, "goods"),
            money(e, "discount"),
            money(e, "shipping"),
            money(e, "tax"),
            money(e, "ftax"));
    return new SaleRecognized(
        text(e, "order"), text(e, "id"), null, parts, day(e), null, facts.now(), facts.now());
  }

  private PaymentCaptured captured(JsonNode e) {
    return new PaymentCaptured(
        text(e, "order"),
        text(e, "id"),
        null,
        text(e, "rail"),
        money(e, "amt"),
        day(e),
        facts.now(),
        facts.now());
  }

  private OrderRefunded refunded(JsonNode e) {
    var parts =
        new RefundParts(money(e, "goods"), money(e, "shipping"), money(e, "tax"), money(e, "ftax"));
    return new OrderRefunded(
        text(e, "order"),
        text(e, "id"),
        text(e, "rail"),
        money(e, "amt"),
        text(e, "reason"),
        parts,
        day(e),
        facts.now(),
        facts.now());
  }

  private DisputeOpened opened(JsonNode e) {
    return new DisputeOpened(
        text(e, "order"),
        text(e, "ref"),
        false,
        money(e, "amt"),
        null,
        text(e, "rail"),
        day(e),
        facts.now(),
        facts.now());
  }

  private DisputeResolved resolved(JsonNode e, String outcome) {
    return new DisputeResolved(
        text(e, "order"),
        text(e, "ref"),
        outcome,
        false,
        money(e, "amt"),
        null,
        text(e, "rail"),
        day(e),
        facts.now(),
        facts.now());
  }

  private ValueIssued issued(JsonNode e) {
    return new ValueIssued(
        text(e, "order"),
        text(e, "id"),
        "GIFT_CARD",
        money(e, "amt"),
        day(e),
        facts.now(),
        facts.now());
  }

  private void settled(JsonNode e) {
    var id = "settlement:" + text(e, "rail") + ":" + text(e, "batch");
    var lines = new ArrayList<SettlementLine>();
    e.get("lines").forEach(line -> lines.add(line(line)));
    facts.statement(new SettlementLinesRecorded(id, 1, 0, lines, facts.now()));
    facts.statement(
        new SettlementBatchAccepted(
            id,
            text(e, "rail"),
            text(e, "batch"),
            1,
            "hash",
            text(e, "channel"),
            Facts.ACCOUNT,
            day(e),
            SignedMoney.ofMinor(e.get("payout").asLong(), text(e, "payout_ccy")),
            lines.size(),
            List.of(),
            facts.now()));
  }

  private static SettlementLine line(JsonNode line) {
    return new SettlementLine(
        text(line, "id"),
        LineKind.valueOf(text(line, "kind")),
        text(line, "kind"),
        line.path("order").asStringOpt().orElse(null),
        null,
        null,
        null,
        SignedMoney.ofMinor(line.get("amt").asLong(), text(line, "ccy")),
        null);
  }

  private BankCreditRecorded credited(JsonNode e) {
    return new BankCreditRecorded(
        "settlement:" + text(e, "rail") + ":?",
        text(e, "id"),
        text(e, "rail"),
        text(e, "channel"),
        Facts.ACCOUNT,
        SignedMoney.ofMinor(e.get("amt").asLong(), text(e, "ccy")),
        day(e),
        facts.now(),
        facts.now());
  }

  private VarianceClassified classified(JsonNode e) {
    return new VarianceClassified(
        "clearing:" + text(e, "rail") + ":" + text(e, "order"),
        text(e, "id"),
        text(e, "rail"),
        text(e, "channel"),
        Facts.ACCOUNT,
        text(e, "order"),
        null,
        text(e, "cls"),
        SignedMoney.ofMinor(e.get("amt").asLong(), text(e, "ccy")),
        text(e, "account"),
        "CONFIRMED",
        "",
        "ann",
        "bob",
        day(e),
        facts.now());
  }

  private FxResultBooked fx(JsonNode e) {
    return new FxResultBooked(
        "clearing:" + text(e, "rail") + ":" + text(e, "order"),
        text(e, "id"),
        text(e, "rail"),
        text(e, "channel"),
        Facts.ACCOUNT,
        text(e, "order"),
        SignedMoney.ofMinor(e.get("loss").asLong(), text(e, "ccy")),
        text(e, "rate"),
        day(e),
        facts.now());
  }

  private static String text(JsonNode e, String name) {
    return e.get(name).asString();
  }

  private static LocalDate day(JsonNode e) {
    return LocalDate.parse(text(e, "day"));
  }

  private static Money money(JsonNode e, String name) {
    return Money.ofMinor(e.get(name).asLong(), text(e, "ccy"));
  }
}
