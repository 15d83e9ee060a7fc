package io.throughline.simulation;

import java.time.Instant;

/// One step of a history, complete: a history can be run again from its steps, or from some.
sealed interface Step {

  /// When, by the clock of the history.
  Instant at();

  /// Somebody sends a command.
  ///
  /// @param mishap what goes wrong with it
  /// @param again whether he sends it at once once more, because he is impatient
  record Tell(Object command, Mishap mishap, boolean again, Instant at) implements Step {
    @Override
    public String toString() {
      return at
          + " "
          + command
          + (mishap == Mishap.NONE ? "" : " " + mishap)
          + (again ? " x2" : "");
    }
  }

  /// A reaction gets an event.
  ///
  /// @param mishap what goes wrong with the first command that it sends
  record React(Reactions.Delivery delivery, Mishap mishap, Instant at) implements Step {
    @Override
    public String toString() {
      return at + "   reaction " + delivery + (mishap == Mishap.NONE ? "" : " " + mishap);
    }
  }
}
