package io.throughline.rail.command;

import io.throughline.decision.Reason;

/// Why a command about a rail was refused: part of the API, listed by precedence (when several
/// apply, the first is given).
public enum RailRefusal implements Reason {
  TERMS_IN_THE_PAST("Terms that hold from a later day were set before.");

  private final String words;

  RailRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return false;
  }
}
