package io.throughline.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/// The events of many commands, read in one statement before and appended in one statement after.
///
/// While it lasts, a command costs no round trip: the streams it may ask for are here already, and
/// what it decides is kept here, visible to the commands that follow. Nothing needs to be undone
/// for a command that is refused, because its events never came here. What can fail is {@link
/// #flush}: when another transaction wrote to one of the streams first, the whole batch is to be
/// decided anew.
public final class AppendBatch {

  private static final ScopedValue<AppendBatch> CURRENT = ScopedValue.newInstance();

  private final SafeHeadEventStorageEngine engine;
  private final Map<String, List<StoredEvent>> stored;
  private final List<EventMessage<?>> decided = new ArrayList<>();
  private final Map<String, List<DomainEventMessage<?>>> decidedOfStream = new HashMap<>();
  private final Map<String, Kept<?>> kept = new HashMap<>();

  AppendBatch(SafeHeadEventStorageEngine engine, Map<String, List<StoredEvent>> stored) {
    this.engine = engine;
    this.stored = stored;
  }

  /// The batch that the calling thread works for, if there is one.
  public static Optional<AppendBatch> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Does work whose commands read from and append to this batch.
  public void during(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// Appends everything that was decided, in the transaction of the calling thread.
  ///
  /// @throws org.axonframework.modelling.command.ConcurrencyException when a stream went on
  ///   meanwhile
  /// @throws org.axonframework.modelling.command.AggregateStreamCreationException when one was
  ///   begun meanwhile
  public void flush() {
    engine.insert(decided);
    decided.clear();
    decidedOfStream.clear();
    kept.clear();
  }

  void add(Collection<? extends EventMessage<?>> events) {
    decided.addAll(events);
    for (var event : events) {
      var ofStream = (DomainEventMessage<?>) event;
      decidedOfStream
          .computeIfAbsent(ofStream.getAggregateIdentifier(), _ -> new ArrayList<>())
          .add(ofStream);
      kept.computeIfPresent(
          ofStream.getAggregateIdentifier(), (_, before) -> before.after(ofStream));
    }
  }

  /// Takes in a stream of a kind that is kept, as it is stored now.
  void keep(Kept<?> stored) {
    kept.put(stored.streamId(), stored);
  }

  /// A stream of a kind that is kept, with what was decided on it since: read when it is asked for
  /// first, and then carried along, so that many commands on one stream cost one fold.
  Optional<Kept<?>> kept(String streamId, Supplier<Optional<Kept<?>>> read) {
    var known = kept.get(streamId);
    if (known != null) {
      return Optional.of(known);
    }
    var now = read.get().<Kept<?>>map(stored -> with(decided(streamId), stored));
    now.ifPresent(this::keep);
    return now;
  }

  private static Kept<?> with(List<DomainEventMessage<?>> decided, Kept<?> stored) {
    Kept<?> now = stored;
    for (var event : decided) {
      now = now.after(event);
    }
    return now;
  }

  /// The stream as it was stored when the batch began; empty when it was not asked for then.
  Optional<List<StoredEvent>> stored(String streamId) {
    return Optional.ofNullable(stored.get(streamId));
  }

  /// What was decided on the stream since.
  List<DomainEventMessage<?>> decided(String streamId) {
    return decidedOfStream.getOrDefault(streamId, List.of());
  }
}
