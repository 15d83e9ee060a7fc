package io.throughline.eventstore;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/// How one kind of stream is kept in memory: for aggregates whose streams grow for ever.
///
/// @param prefix how the ids of these streams begin
/// @param streamType the aggregate's type as events carry it
/// @param eventType what stands in the streams
/// @param none the state before the first event
/// @param evolve the state after one more event: pure, and states are immutable
/// @param aggregate a new aggregate for Axon from a stream id and a state; Axon changes the
///   aggregate, so that each load needs one of its own
/// @param weight how much memory a state takes, in entries of some hundred bytes
/// @param <S> the state
/// @param <E> the events
public record KeptKind<S, E>(
    String prefix,
    String streamType,
    Class<E> eventType,
    S none,
    BiFunction<S, E, S> evolve,
    BiFunction<String, S, Object> aggregate,
    ToIntFunction<S> weight) {

  S after(S state, Object event) {
    return evolve.apply(state, eventType.cast(event));
  }
}
