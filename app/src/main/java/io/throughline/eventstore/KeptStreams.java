package io.throughline.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/// Streams that are folded once and then followed: a load reads from the database only what came
/// after the state that this node remembers.
///
/// It reads from the database every time, so that what other nodes wrote is seen, and the row of
/// the last event that was folded is read along: if it is not there any more, as after a restore,
/// the stream is folded from its beginning. What was read in a transaction that has itself appended
/// is not remembered, because it may still be rolled back. Reasons: docs/adr/0015-kept-states.md.
final class KeptStreams {

  /// Reads a stream from a sequence number on, without what an {@link AppendBatch} decided.
  interface Rows {
    List<DomainEventMessage<?>> from(String streamId, long firstSequence);
  }

  private final List<KeptKind<?, ?>> kinds;
  private final KeptCache cache;
  private final Rows rows;

  KeptStreams(List<KeptKind<?, ?>> kinds, KeptCache cache, Rows rows) {
    this.kinds = List.copyOf(kinds);
    this.cache = cache;
    this.rows = rows;
  }

  /// Whether this stream is of a kind that is kept.
  boolean keeps(String streamId) {
    return kindOf(streamId).isPresent();
  }

  /// The stream up to its last event that this transaction sees; empty for a stream of a kind that
  /// is not kept.
  Optional<Kept<?>> read(String streamId) {
    return kindOf(streamId).map(kind -> followed(kind, streamId));
  }

  private Optional<KeptKind<?, ?>> kindOf(String streamId) {
    for (var kind : kinds) {
      if (streamId.startsWith(kind.prefix())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private Kept<?> followed(KeptKind<?, ?> kind, String streamId) {
    var kept = cache.get(streamId);
    var from = kept == null ? Kept.nothing(kind, streamId) : kept;
    var read = rows.from(streamId, Math.max(0, from.sequence()));
    if (!from.isEmpty() && !goesOn(from, read)) {
      cache.forget(streamId);
      return followed(kind, streamId);
    }
    var now = from;
    for (var event : from.isEmpty() ? read : read.subList(1, read.size())) {
      now = now.after(event);
    }
    if (now.sequence() > from.sequence() && !OwnAppends.inThisTransaction()) {
      cache.put(now);
    }
    return now;
  }

  private static boolean goesOn(Kept<?> kept, List<DomainEventMessage<?>> read) {
    return !read.isEmpty() && read.getFirst().getIdentifier().equals(kept.eventId());
  }
}
