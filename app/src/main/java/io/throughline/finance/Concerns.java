package io.throughline.finance;

import io.throughline.channelaccount.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  ///
  /// @param visible only of these channels; null for all
  public List<MissingStatement> missing(@Nullable Set<String> visible) {
    return statements
        .upTo(now(), (channel, account) -> today(channel, account).minusDays(1))
        .stream()
        .filter(missing -> visible == null || visible.contains(missing.channel()))
        .toList();
  }

  /// What rails owe for too long.
  ///
  /// @param visible only of these channels; null for all
  public List<OverdueMoney> overdue(@Nullable Set<String> visible) {
    return feeds.overdue(now()).stream()
        .filter(late -> visible == null || visible.contains(late.channel()))
        .toList();
  }

  private LocalDate now() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private LocalDate today(String channel, String account) {
    return policies.of(channel, account).policy().businessDay(clock.instant());
  }
}
