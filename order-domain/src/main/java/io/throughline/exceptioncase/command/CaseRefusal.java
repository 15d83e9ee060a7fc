package io.throughline.exceptioncase.command;

import io.throughline.decision.Reason;

/// Why a command to an exception case was refused: part of the API, listed by precedence.
public enum CaseRefusal implements Reason {
  UNKNOWN_CASE("No such case was raised."),
  CASE_ID_REUSED("The case id stands for another case."),
  CASE_RESOLVED("The case is resolved already. Nothing more is decided about it.");

  private final String words;

  CaseRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_CASE;
  }
}
