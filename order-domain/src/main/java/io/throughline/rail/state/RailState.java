package io.throughline.rail.state;

import io.throughline.rail.event.RailEvent;
import io.throughline.rail.event.RailTermsSet;
import org.jspecify.annotations.Nullable;

/// A rail as its events left it.
///
/// @param latest the terms that were set last; null before the first
public record RailState(@Nullable RailTermsSet latest) {

  /// Before the first event.
  public static RailState none() {
    return new RailState(null);
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  @SuppressWarnings("UnusedVariable") // terms replace terms
  public static RailState evolve(RailState state, RailEvent event) {
    return switch (event) {
      case RailTermsSet set -> new RailState(set);
    };
  }
}
