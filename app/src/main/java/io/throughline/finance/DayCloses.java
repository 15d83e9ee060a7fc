package io.throughline.finance;

import io.throughline.aggregate.Outcome;
import io.throughline.businessday.command.BusinessDayCommand;
import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.businessday.command.ReopenBusinessDay;
import io.throughline.channelaccount.Policies;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Closes business days and opens them again: gathers what the books say, and lets the day decide.
@Component
public final class DayCloses {

  private final DayEvidenceSource books;
  private final MissingStatements statements;
  private final CloseLog log;
  private final Policies policies;
  private final FinanceProperties properties;
  private final CommandGateway commands;
  private final Clock clock;

  DayCloses(
      DayEvidenceSource books,
      MissingStatements statements,
      CloseLog log,
      Policies policies,
      FinanceProperties properties,
      CommandGateway commands,
      Clock clock) {
    this.books = books;
    this.statements = statements;
    this.log = log;
    this.policies = policies;
    this.properties = properties;
    this.commands = commands;
    this.clock = clock;
  }

  /// Closes a day, in the transaction of the caller.
  ///
  /// @param through what counts: everything up to this position, which the read models have read
  /// @param by who answers for it
  /// @param metadata who asked
  /// @param overrideReason why it is closed in spite of unexplained variance; null for no such wish
  /// @throws io.throughline.aggregate.CommandRefused when a rule stands against it
  public Outcome close(
      BusinessDayId day,
      long through,
      String by,
      Map<String, String> metadata,
      @Nullable String overrideReason) {
    var chain = log.ofAccount(day.channel(), day.account());
    return send(
        new CloseBusinessDay(
            day,
            evidence(day, through),
            chain.lastHash(),
            chain.nextOpen(),
            by,
            overrideReason,
            clock.instant()),
        metadata);
  }

  /// What a close of the day would rest on, by what was known at a position: also for whoever wants
  /// to see before he closes, or to check a close afterwards.
  public DayEvidence evidence(BusinessDayId day, long through) {
    var figures = books.figures(day.channel(), day.account(), day.day(), through);
    return new DayEvidence(
        through,
        missing(day),
        figures.broken(),
        figures.unexplained(),
        figures.unposted(),
        properties.postingRequired(),
        figures.totals(),
        figures.contentHash(),
        figures.journalHash());
  }

  private List<String> missing(BusinessDayId id) {
    var today = policies.of(id.channel(), id.account()).policy().businessDay(clock.instant());
    if (!id.day().isBefore(today)) {
      return List.of("the day is not over");
    }
    return statements.upTo(id.channel(), id.account(), id.day()).stream()
        .map(MissingStatement::toString)
        .toList();
  }

  /// Opens a closed day again.
  ///
  /// @throws io.throughline.aggregate.CommandRefused when it was never closed
  public Outcome reopen(BusinessDayId day, String by, String reason, Map<String, String> metadata) {
    return send(new ReopenBusinessDay(day, by, reason, clock.instant()), metadata);
  }

  private Outcome send(BusinessDayCommand command, Map<String, String> metadata) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
  }
}
