package io.throughline.cli;

/// The arguments are well formed and make no sense together. The message says what to do.
final class Misused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Misused(String message) {
    super(message);
  }
}
