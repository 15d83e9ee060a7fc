package io.throughline.remote;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call got no answer that concerns its request. Whether it was of effect is not known.
public final class CallFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /// What is wrong.
  public enum Trouble {
    /// Too many calls: wait.
    RATE_LIMITED,
    /// The channel does not accept the credential, or we do not send it to that place.
    NOT_ALLOWED,
    /// The channel or the way to it.
    UNAVAILABLE
  }

  private final Trouble trouble;
  private final String reason;
  private final @Nullable Duration retryAfter;

  CallFailed(Trouble trouble, String reason, @Nullable Duration retryAfter) {
    super(trouble + ": " + reason, null, false, false); // an answer, not a defect
    this.trouble = trouble;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /// Too many calls.
  ///
  /// @param retryAfter how long to wait
  public static CallFailed rateLimited(Duration retryAfter) {
    return new CallFailed(Trouble.RATE_LIMITED, "RATE_LIMITED", retryAfter);
  }

  /// The credential is not accepted, or must not be sent there.
  public static CallFailed notAllowed(String reason) {
    return new CallFailed(Trouble.NOT_ALLOWED, reason, null);
  }

  /// No answer, or one of a server in trouble.
  ///
  /// @param retryAfter how long it asks to wait; null when it does not say
  public static CallFailed unavailable(String reason, @Nullable Duration retryAfter) {
    return new CallFailed(Trouble.UNAVAILABLE, reason, retryAfter);
  }

  /// What is wrong.
  public Trouble trouble() {
    return trouble;
  }

  /// In capitals, such as {@code HTTP_503} or {@code TIMEOUT}.
  public String reason() {
    return reason;
  }

  /// How long the channel asks to wait; null when it does not say.
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
