package io.throughline.channelaccount.command;

import io.throughline.decision.Reason;

/// Why a command to a channel account was refused: part of the API, listed by precedence.
public enum PolicyRefusal implements Reason {
  POLICY_ID_REUSED("The policy id stands for another policy of this account.");

  private final String words;

  PolicyRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return false; // every account has a policy, if only the default
  }
}
