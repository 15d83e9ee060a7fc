package io.throughline.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Seals the secrets of channel accounts: what signs webhooks, what opens a channel's API. The key
/// is derived for nothing else. Thread-safe.
public final class SecretSeal {

  private final VaultKeys keys;
  private final SecureRandom random;

  SecretSeal(VaultKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /// The sealed form of a secret.
  ///
  /// @param context where it belongs: it opens only there
  public byte[] seal(String secret, String context) {
    var nonce = new byte[Envelope.NONCE];
    random.nextBytes(nonce);
    return Envelope.seal(
        keys.accounts(), secret.getBytes(StandardCharsets.UTF_8), bound(context), nonce);
  }

  /// The secret.
  ///
  /// @throws IllegalStateException when it was changed, sealed with another key file, or belongs to
  ///   another context
  public String open(byte[] sealed, String context) {
    return new String(
        Envelope.open(keys.accounts(), sealed, bound(context)), StandardCharsets.UTF_8);
  }

  private static String bound(String context) {
    return "account secret 1\0" + context;
  }
}
