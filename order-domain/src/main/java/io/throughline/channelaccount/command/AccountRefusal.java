package io.throughline.channelaccount.command;

import io.throughline.decision.Reason;

/// Why a change of how an account is connected was refused: part of the API, listed by precedence.
public enum AccountRefusal implements Reason {
  UNKNOWN_CHANNEL_ACCOUNT("No such channel account was opened."),
  CHANNEL_ACCOUNT_EXISTS("The account was opened before, under another name."),
  UNKNOWN_SECRET("The account has no such secret."),
  SECRET_ID_REUSED("The secret id stands for another secret of this account."),
  TOO_MANY_SECRETS("Two secrets may sign already; end one first."),
  LAST_SECRET(
      "It is the only secret that may sign; add the new one first, or disable the account.");

  private final String words;

  AccountRefusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_CHANNEL_ACCOUNT || this == UNKNOWN_SECRET;
  }
}
