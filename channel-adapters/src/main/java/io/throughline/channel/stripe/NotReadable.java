package io.throughline.channel.stripe;

import io.throughline.channel.Understanding.NotUnderstood;

/// Ends the reading of an event that cannot be used. Never leaves this package.
final class NotReadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  NotReadable(String code, String detail) {
    super(detail, null, false, false); // an answer, not a defect: nobody reads its stack
    this.code = code;
  }

  NotUnderstood toUnderstanding() {
    return new NotUnderstood(code, String.valueOf(getMessage()));
  }
}
