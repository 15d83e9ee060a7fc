package io.throughline.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /// Which of these streams are to be read together from where on: those of other kinds from their
  /// beginning, those that are remembered from their last kept event. One that is of a kept kind
  /// but not remembered is left out: nobody knows whether it will be asked for, and it may be long.
  Map<String, Long> toRead(Collection<String> streamIds) {
    var firsts = new HashMap<String, Long>();
    for (var streamId : streamIds) {
      var kept = cache.get(streamId);
      if (kept != null) {
        firsts.put(streamId, kept.sequence());
      } else if (kindOf(streamId).isEmpty()) {
        firsts.put(streamId, 0L);
      }
    }
    return firsts;
  }

  /// The remembered stream with what was read from its last kept event on; empty when it does not
  /// follow on that.
  Optional<Kept<?>> goneOn(String streamId, List<DomainEventMessage<?>> read) {
    var kept = cache.get(streamId);
    return kept != null && goesOn(kept, read) ? Optional.of(after(kept, read)) : Optional.empty();
  }

  private Kept<?> followed(KeptKind<?, ?> kind, String streamId) {
    var kept = cache.get(streamId);
    if (kept == null) {
      return after(Kept.nothing(kind, streamId), rows.from(streamId, 0));
    }
    var read = rows.from(streamId, kept.sequence());
    if (goesOn(kept, read)) {
      return after(kept, read);
    }
    cache.forget(streamId);
    return followed(kind, streamId);
  }

  private static boolean goesOn(Kept<?> kept, List<DomainEventMessage<?>> read) {
    return !read.isEmpty() && read.getFirst().getIdentifier().equals(kept.eventId());
  }

  private Kept<?> after(Kept<?> from, List<DomainEventMessage<?>> read) {
    var now = from;
    for (var event : from.isEmpty() ? read : read.subList(1, read.size())) {
      now = now.after(event);
    }
    if (now.sequence() > from.sequence() && !OwnAppends.inThisTransaction()) {
      cache.put(now);
    }
    return now;
  }
}
