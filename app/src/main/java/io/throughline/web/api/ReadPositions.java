package io.throughline.web.api;

import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.rebuild.GroupPosition;
import io.throughline.rebuild.Positions;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a read model shows everything up to a position.
@Component
class ReadPositions {

  private final Configuration axon;
  private final Positions positions;
  private final SafeHeadEventStorageEngine engine;
  private final JdbcClient jdbc;

  ReadPositions(
      Configuration axon, Positions positions, SafeHeadEventStorageEngine engine, JdbcClient jdbc) {
    this.axon = axon;
    this.positions = positions;
    this.engine = engine;
    this.jdbc = jdbc;
  }

  /// Whether the group has handled every event up to this position, on whatever node it runs.
  boolean hasReached(String group, long position) {
    var stored = positions.of(group);
    if (stored.position() >= position) {
      return true;
    }
    long handled = Math.max(stored.position(), handledHere(stored));
    return handled >= position || isEmptyBetween(handled, position);
  }

  /// Events that a group has no use for move its stored token only every few seconds, and its
  /// status in memory at once. While it is rebuilt elsewhere that status is out of date.
  private long handledHere(GroupPosition stored) {
    return stored.isRebuilding()
        ? 0
        : axon.eventProcessingConfiguration()
            .eventProcessor(stored.group(), StreamingEventProcessor.class)
            .flatMap(
                processor ->
                    processor.processingStatus().values().stream()
                        .map(ReadPositions::handled)
                        .min(Long::compare))
            .orElse(0L);
  }

  private static long handled(EventTrackerStatus segment) {
    return segment.isErrorState() ? 0 : segment.getCurrentPosition().orElse(0);
  }

  /// A position may be one that was rolled back: then there is nothing to wait for. The head is
  /// read first, so that nothing can still appear below it.
  private boolean isEmptyBetween(long after, long upTo) {
    return engine.safeHead() >= upTo
        && jdbc.sql(
                """
                select not exists (
                       select 1
                         from domain_event
                        where position > :after
                          and position <= :upTo)
                """)
            .param("after", after)
            .param("upTo", upTo)
            .query(Boolean.class)
            .single();
  }
}
