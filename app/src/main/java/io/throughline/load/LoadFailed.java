package io.throughline.load;

/// The measurement cannot go on, or what it measured is not what it claims. The message says why,
/// for a person.
public final class LoadFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// A failure that the message explains.
  public LoadFailed(String message) {
    super(message);
  }

  /// A failure and what caused it.
  public LoadFailed(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
