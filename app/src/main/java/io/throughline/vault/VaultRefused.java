package io.throughline.vault;

/// The vault does not start with this key file. The message is for the person who starts the
/// program and says what to do.
public final class VaultRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VaultRefused(String message) {
    super(message);
  }
}
