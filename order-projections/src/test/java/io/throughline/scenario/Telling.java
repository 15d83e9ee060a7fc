package io.throughline.scenario;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.PrepareJournalBatch;
import io.throughline.journal.command.RecordPosting;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.projection.Tracked;
import io.throughline.rail.command.RailId;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.scenario.Step.CloseDays;
import io.throughline.scenario.Step.Post;
import io.throughline.scenario.Step.Tell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One telling of one case to the write side.
final class Telling {

  private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
  private static final int ONE_IN = 3;
  private static final String HASH = "0".repeat(64);

  private final Scenario scenario;
  private final Names names;
  private final WriteSide side;
  private final OrderFacts orders;
  private final FinanceFacts finance;
  private final Set<OrderId> known = new HashSet<>();
  private final List<Step> told = new ArrayList<>();
  private final Map<String, String> factOfEvent;
  private final Map<String, JournalBatchId> posted = new HashMap<>();

  /// @param factOfEvent gets the fact's id by the id of each event that it led to
  Telling(Scenario scenario, Names names, WriteSide side, Map<String, String> factOfEvent) {
    this.scenario = scenario;
    this.names = names;
    this.side = side;
    this.factOfEvent = factOfEvent;
    this.orders = new OrderFacts(scenario, names);
    this.finance = new FinanceFacts(names);
    scenario
        .rails()
        .forEach(
            (rail, terms) ->
                side.send(
                    new SetRailTerms(RailId.of(names.of(rail)), terms, ALWAYS, Instant.EPOCH),
                    "rail",
                    names.account()));
  }

  /// Tells it once, in this order.
  void tell(List<Step> steps) {
    steps.forEach(this::tell);
  }

  /// Tells it in this order, with repeats anywhere between.
  void tellWithRepeats(List<Step> steps, Random dice) {
    for (var step : steps) {
      tell(step);
      while (dice.nextInt(ONE_IN) == 0) {
        var again = told.get(dice.nextInt(told.size()));
        if (!(again instanceof CloseDays)) {
          tell(again);
        }
      }
    }
  }

  private void tell(Step step) {
    switch (step) {
      case Tell(var fact) -> tell(fact);
      case Post(var fact) -> post(fact);
      case CloseDays(var channel, var through) -> close(channel, through);
    }
    told.add(step);
  }

  private void tell(Fact fact) {
    var channel = fact.text("channel");
    if (fact.order() != null && fact.json().has("ccy") && concernsOrder(fact)) {
      var id = orders.order(fact);
      if (known.add(id)) {
        side.send(orders.received(fact), channel, names.account());
      }
      orders.command(fact).ifPresent(command -> send(fact, command));
    } else {
      finance.commands(fact).forEach(command -> send(fact, command));
    }
  }

  private boolean concernsOrder(Fact fact) {
    return fact.is("OrderAccepted") || orders.command(fact).isPresent();
  }

  private void send(Fact fact, Object command) {
    side.send(command, fact.text("channel"), names.account())
        .forEach(event -> factOfEvent.put(event.getIdentifier(), fact.id()));
  }

  private void post(Fact fact) {
    var days = new TreeSet<>(fact.texts("days"));
    var glDay = fact.textOrNull("gl_day");
    if (glDay != null) {
      days.add(glDay);
    }
    for (var day : days) {
      for (var currency : currencies()) {
        var key = fact.id() + day + currency;
        var batch = posted.get(key);
        if (batch == null) {
          batch = prepare(fact, LocalDate.parse(day), currency);
          posted.put(key, batch);
        }
        send(fact, new RecordPosting(batch, "GL-" + fact.id(), fact.at(), fact.at()));
      }
    }
  }

  private JournalBatchId prepare(Fact fact, LocalDate day, String currency) {
    var channel = fact.text("channel");
    var id = JournalBatchId.of(channel, names.account(), day, currency, posted.size() + 1);
    send(
        fact,
        new PrepareJournalBatch(
            id,
            channel,
            names.account(),
            day,
            currency,
            Tracked.position(side.history().size() - 1),
            1,
            Money.ofMinor(1, currency),
            HASH,
            "user:finance.user",
            fact.at()));
    return id;
  }

  private Set<String> currencies() {
    var all = new TreeSet<String>();
    for (var fact : scenario.facts()) {
      Stream.of("ccy", "payout_ccy")
          .map(fact::textOrNull)
          .forEach(currency -> addTo(all, currency));
      fact.json().path("lines").forEach(line -> addTo(all, line.path("ccy").asString()));
    }
    return all;
  }

  private static void addTo(Set<String> all, @Nullable String currency) {
    if (currency != null) {
      all.add(currency);
    }
  }

  private void close(String channel, LocalDate through) {
    var first = scenario.facts().stream().map(Fact::day).min(LocalDate::compareTo).orElseThrow();
    String hash = null;
    for (var day = first; !day.isAfter(through); day = day.plusDays(1)) {
      var at = day.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
      var evidence =
          new DayEvidence(
              Tracked.position(side.history().size() - 1),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              false,
              List.of(),
              HASH,
              HASH);
      var closed =
          side.send(
              new CloseBusinessDay(
                  BusinessDayId.of(channel, names.account(), day),
                  evidence,
                  hash,
                  day,
                  "user:finance.user",
                  null,
                  at),
              channel,
              names.account());
      hash = ((BusinessDayClosed) closed.getFirst().getPayload()).closeHash();
    }
  }
}
