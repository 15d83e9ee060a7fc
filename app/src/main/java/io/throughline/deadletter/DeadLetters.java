package io.throughline.deadletter;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What operations does about parked orders: look, and retry once the cause is mended.
///
/// A retry may run on any node, whoever claims the group's segment. It handles the order's waiting
/// events in their sequence, in one transaction; while it runs, a new event of the same order waits
/// for it.
@Component
public class DeadLetters {

  /// The most orders on one page.
  public static final int MAX_PAGE = ParkedOrders.MAX_PAGE;

  private final ParkedOrders parked;
  private final Function<String, Optional<SequencedDeadLetterProcessor<EventMessage<?>>>>
      processors;

  @Autowired
  DeadLetters(DataSource dataSource, Configuration configuration) {
    this(
        dataSource,
        group -> configuration.eventProcessingConfiguration().sequencedDeadLetterProcessor(group));
  }

  DeadLetters(
      DataSource dataSource,
      Function<String, Optional<SequencedDeadLetterProcessor<EventMessage<?>>>> processors) {
    this.parked = new ParkedOrders(dataSource);
    this.processors = processors;
  }

  /// A page of parked orders, those that wait longest first.
  ///
  /// @param group of this processing group only; null for all
  /// @param after where the page before ended; null for the first
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public ParkedPage page(@Nullable String group, ParkedOrder.@Nullable Cursor after, int limit) {
    return parked.page(group, after, limit);
  }

  /// The order as it is parked in this group; empty when it is not.
  public Optional<ParkedOrder> find(String group, String orderId) {
    return parked.find(group, orderId);
  }

  /// The events that wait, in their sequence; empty when the order is not parked in this group.
  public List<ParkedEvent> events(String group, String orderId) {
    return parked.events(group, orderId);
  }

  /// How many orders are parked in this group.
  public long count(String group) {
    return parked.count(group);
  }

  /// Handles the order's waiting events again, in their sequence, up to the first that still fails.
  ///
  /// @throws NoSuchElementException when the order is not parked in this group
  /// @throws IllegalArgumentException when there is no such group
  /// @throws RuntimeException when the world was at fault and not the event, such as a database
  ///   that is away: everything is as it was before
  public RetryResult retry(String group, String orderId) {
    var processor = processor(group);
    if (parked.find(group, orderId).isEmpty()) {
      throw new NoSuchElementException("order %s is not parked in %s".formatted(orderId, group));
    }
    return retry(processor, group, orderId);
  }

  /// Retries every order that is parked in this group now, each in a transaction of its own.
  ///
  /// @throws IllegalArgumentException when there is no such group
  public RetryTally retryAll(String group) {
    var processor = processor(group);
    int done = 0;
    int stillFailing = 0;
    for (var orderId : parked.orderIds(group)) {
      switch (retry(processor, group, orderId)) {
        case RetryResult.Done _ -> done++;
        case RetryResult.StillFailing _ -> stillFailing++;
      }
    }
    return new RetryTally(done, stillFailing);
  }

  /// A new event of the order may have been parked behind the last one just before that was taken
  /// out: so success counts only when nothing is left.
  private RetryResult retry(
      SequencedDeadLetterProcessor<EventMessage<?>> processor, String group, String orderId) {
    boolean goesOn = true;
    var left = parked.find(group, orderId);
    while (goesOn && left.isPresent()) {
      goesOn = processor.process(letter -> isOf(orderId, letter));
      left = parked.find(group, orderId);
    }
    return left.<RetryResult>map(RetryResult.StillFailing::new).orElseGet(RetryResult.Done::new);
  }

  private SequencedDeadLetterProcessor<EventMessage<?>> processor(String group) {
    return processors
        .apply(group)
        .orElseThrow(() -> new IllegalArgumentException("no processing group " + group));
  }

  private static boolean isOf(String orderId, DeadLetter<? extends EventMessage<?>> letter) {
    return letter instanceof JdbcDeadLetter<?> row && row.getSequenceIdentifier().equals(orderId);
  }
}
