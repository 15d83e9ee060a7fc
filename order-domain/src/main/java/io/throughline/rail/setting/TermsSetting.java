package io.throughline.rail.setting;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.rail.command.RailRefusal.TERMS_IN_THE_PAST;

import io.throughline.decision.Decision;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.event.RailEvent;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.rail.state.RailState;

/// The rule of setting terms: they follow on one another by the day from which they hold.
public final class TermsSetting {

  private TermsSetting() {}

  /// Sets the terms. The same from the same day again is done already; others from the same day
  /// take their place.
  public static Decision<RailEvent> set(RailState state, SetRailTerms command) {
    var latest = state.latest();
    if (latest != null && command.validFrom().isBefore(latest.validFrom())) {
      return refuse(TERMS_IN_THE_PAST, "from " + latest.validFrom());
    }
    if (latest != null
        && command.validFrom().equals(latest.validFrom())
        && command.terms().equals(latest.terms())) {
      return alreadyDone(latest.railId());
    }
    return accept(
        new RailTermsSet(
            command.railId().value(),
            command.railId().rail(),
            command.terms(),
            command.validFrom(),
            latest == null ? 1 : latest.version() + 1,
            command.at()));
  }
}
