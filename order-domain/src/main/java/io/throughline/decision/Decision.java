package io.throughline.decision;

import java.util.List;

/// What a decider answers: accepted with the events that follow, done before, or refused.
///
/// @param <E> the events of the aggregate that is asked
public sealed interface Decision<E> {

  /// It happens, and these events say so.
  ///
  /// @param events one or more, in order
  record Accepted<E>(List<E> events) implements Decision<E> {
    /// Copies the events.
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// The caller repeats itself: a success, and nothing new to tell.
  ///
  /// @param id what was done before: an order, a hold
  record AlreadyDone<E>(String id) implements Decision<E> {}

  /// It must not be.
  ///
  /// @param reason which rule stands against it
  /// @param detail ids and figures for the caller; no personal data
  record Refused<E>(Reason reason, String detail) implements Decision<E> {}

  /// Accepts with these events.
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is copied and never leaves
  static <E> Decision<E> accept(E... events) {
    return new Accepted<>(List.of(events));
  }

  /// Accepts with these events.
  static <E> Decision<E> accept(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events));
  }

  /// Was done before.
  static <E> Decision<E> alreadyDone(String id) {
    return new AlreadyDone<>(id);
  }

  /// Refuses for this reason.
  static <E> Decision<E> refuse(Reason reason, String detail) {
    return new Refused<>(reason, detail);
  }
}
