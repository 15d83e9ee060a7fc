package io.throughline.clearing.command;

import io.throughline.decision.Reason;

/// Why a command about a clearing group was refused: part of the API, listed by precedence (when
/// several apply, the first is given).
public enum ClearingRefusal implements Reason {
  UNKNOWN_CLASSIFICATION("No classification of this id was proposed."),
  UNKNOWN_MATCH("No match of this id was proposed."),
  CLASSIFICATION_ID_REUSED(
      "The classification id stands for another classification of this group."),
  MATCH_ID_REUSED("The match id stands for another match of this group."),
  FX_ID_REUSED("The id stands for another result of a conversion of this group."),
  CLASSIFICATION_APPROVED("A second person agreed to it already."),
  CLASSIFICATION_DECLINED("It was declined. Propose anew, under another id."),
  MATCH_APPROVED("A second person agreed to it already."),
  MATCH_DECLINED("It was declined. Propose anew, under another id."),
  MATCH_NOT_APPROVED("The match does not count, so there is nothing to take back."),
  MATCH_REVOKED("The match was taken back. Propose anew, under another id."),
  LINES_ALREADY_MATCHED("One of the lines is matched by hand already. Take that match back first."),
  SAME_PERSON("Whoever proposed cannot be the second person.");

  private final String words;

  ClearingRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_CLASSIFICATION || this == UNKNOWN_MATCH;
  }
}
