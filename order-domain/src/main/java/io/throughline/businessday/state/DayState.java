package io.throughline.businessday.state;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;

/// A business day as its events left it.
///
/// @param version of the last close; 0 before the first
/// @param closed whether that close stands; false when the day was opened again since
public record DayState(int version, boolean closed) {

  /// Before the first event.
  public static DayState none() {
    return new DayState(0, false);
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  public static DayState evolve(DayState state, BusinessDayEvent event) {
    return switch (event) {
      case BusinessDayClosed closed -> new DayState(closed.version(), true);
      case BusinessDayReopened _ -> new DayState(state.version, false);
    };
  }
}
