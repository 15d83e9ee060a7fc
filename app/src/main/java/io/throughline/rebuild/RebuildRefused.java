package io.throughline.rebuild;

/// A rebuild was not begun, and everything is as it was.
public final class RebuildRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RebuildRefused(String reason) {
    super(reason);
  }

  RebuildRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
