package io.throughline.finance;

import io.throughline.channelaccount.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a person who looks after the money should look at now: for the overview, and for alerts.
@Component
public final class Concerns {

  private final StatementFeeds feeds;
  private final MissingStatements statements;
  private final Policies policies;
  private final Clock clock;

  Concerns(StatementFeeds feeds, MissingStatements statements, Policies policies, Clock clock) {
    this.feeds = feeds;
    this.statements = statements;
    this.policies = policies;
    this.clock = clock;
  }

  /// Statements that should have come up to yesterday, as each account counts its days.
  public List<MissingStatement> missing() {
    return statements.upTo((channel, account) -> today(channel, account).minusDays(1));
  }

  /// What rails owe for too long.
  public List<OverdueMoney> overdue() {
    return feeds.overdue(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private LocalDate today(String channel, String account) {
    return policies.of(channel, account).policy().businessDay(clock.instant());
  }
}
