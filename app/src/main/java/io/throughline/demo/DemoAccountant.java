package io.throughline.demo;

import io.throughline.aggregate.CommandRefused;
import io.throughline.businessday.command.BusinessDayId;
import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.ClearingId;
import io.throughline.decision.Actor;
import io.throughline.demo.BookedDay.Trouble;
import io.throughline.finance.DayCloses;
import io.throughline.finance.LedgerBatches;
import io.throughline.journal.command.RecordPosting;
import io.throughline.money.SignedMoney;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.rebuild.Positions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The accountant of the demo's books: explains what was settled short, posts the journal of days
/// that are a week old and closes them, as far as the rules let her.
@Component
@Conditional(DemoWanted.class)
class DemoAccountant {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccountant.class);
  private static final Actor ADA = new Actor("demo:accountant");
  private static final String OVERRIDE = "The processor was asked about the unknown receipt.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DayCloses closes;
  private final LedgerBatches batches;
  private final Positions positions;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoAccountant(
      DayCloses closes,
      LedgerBatches batches,
      Positions positions,
      CommandGateway commands,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.closes = closes;
    this.batches = batches;
    this.positions = positions;
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// Writes off what the rail kept of the first order of a day.
  void explain(BookedDay day) {
    if (!day.has(Trouble.SHORT_SETTLEMENT)) {
      return;
    }
    var order = day.first();
    var id = ClearingId.of(day.shop().rail(), order.reference());
    var number = "short-" + order.reference();
    say(
        new ClassifyVariance(
            id,
            number,
            day.shop().rail(),
            day.shop().channel(),
            day.shop().account(),
            order.reference(),
            order.captureId(),
            "AMOUNT_SHORT",
            SignedMoney.ofMinor(BookedStatement.MISSING, day.shop().currency()),
            "Expenses:WriteOff",
            "PROCESSOR_CONFIRMED",
            "",
            ADA.value(),
            day.later(4),
            clock.instant()));
    say(new ApproveClassification(id, number, "demo:controller", day.later(4), clock.instant()));
  }

  /// Posts and closes the days of a shop, first to last.
  void close(BookedShop shop, LocalDate first, LocalDate last) throws InterruptedException {
    awaitReadModels();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (var currency : List.of("EUR", "USD")) {
        post(shop, day, currency);
      }
      var id = BusinessDayId.of(shop.channel(), shop.account(), day);
      decide(
          () -> closes.close(id, positions.head(), ADA.value(), ADA.asMetadata(), OVERRIDE),
          id.value());
    }
  }

  private void post(BookedShop shop, LocalDate day, String currency) {
    decide(
        () -> {
          var batch =
              batches.prepare(
                  shop.channel(),
                  shop.account(),
                  day,
                  currency,
                  positions.head(),
                  ADA.value(),
                  ADA.asMetadata());
          var now = clock.instant();
          say(new RecordPosting(batch, "JE-" + day + "-" + shop.prefix() + currency, now, now));
        },
        "journal of " + day);
  }

  private void decide(Runnable decision, String what) {
    try {
      transaction.executeWithoutResult(_ -> decision.run());
    } catch (CommandRefused refused) {
      LOG.debug("{}: {}", what, refused.getMessage());
    }
  }

  private void say(Object command) {
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(command).andMetaData(ADA.asMetadata()));
    } catch (CommandRefused refused) {
      LOG.debug("the accountant was refused: {}", refused.getMessage());
    }
  }

  /// She looks at what the books say, so they must have read everything.
  private void awaitReadModels() throws InterruptedException {
    long head = positions.head();
    var until = Instant.now().plus(PATIENCE);
    while (positions.of(Reconciliation.GROUP).position() < head
        || positions.of(Journal.GROUP).position() < head) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("the books did not read everything in " + PATIENCE);
      }
      Thread.sleep(200);
    }
  }
}
