package io.throughline.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Finds the statements that rails owe.
@Component
public final class MissingStatements {

  private final StatementFeeds feeds;
  private final RecordedRails rails;

  MissingStatements(StatementFeeds feeds, RecordedRails rails) {
    this.feeds = feeds;
    this.rails = rails;
  }

  /// What should have come for an account up to and including a business day.
  public List<MissingStatement> upTo(String channel, String account, LocalDate day) {
    return feeds.feeds(day).stream()
        .filter(feed -> feed.channel().equals(channel) && feed.account().equals(account))
        .flatMap(feed -> missing(feed, day).stream())
        .toList();
  }

  /// What should have come for any account by now.
  ///
  /// @param today about now
  /// @param lastDay the last business day that is over, of a channel and account
  public List<MissingStatement> upTo(
      LocalDate today, BiFunction<String, String, LocalDate> lastDay) {
    return feeds.feeds(today).stream()
        .flatMap(feed -> missing(feed, lastDay.apply(feed.channel(), feed.account())).stream())
        .toList();
  }

  private List<MissingStatement> missing(Feed feed, LocalDate until) {
    var terms = rails.of(feed.rail(), until);
    var every = terms.statementEvery();
    if (every == null) {
      return List.of();
    }
    return StatementCalendar.missing(feed, every, terms.settlesAfter(), until).stream()
        .map(due -> new MissingStatement(feed.rail(), feed.channel(), feed.account(), due))
        .toList();
  }
}
