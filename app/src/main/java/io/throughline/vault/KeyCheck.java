package io.throughline.vault;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings key file and database together: both new, or both of one pair. Anything else would seal
/// what nobody could open later, so the program does not start.
final class KeyCheck {

  private final JdbcClient jdbc;
  private final KeyFile file;

  KeyCheck(JdbcClient jdbc, KeyFile file) {
    this.jdbc = jdbc;
    this.file = file;
  }

  /// The keys that belong to this database; makes the key file at the very first start.
  ///
  /// @throws VaultRefused when the file is missing, open to others, damaged, or of another database
  VaultKeys keys(SecureRandom random) throws IOException {
    if (!file.exists()) {
      if (stored().isPresent()) {
        throw new VaultRefused(
            "The vault's key file "
                + file.path()
                + " is missing, and the database holds records sealed with it. Put the saved copy"
                + " of the file there and start again; a new key could not open them.");
      }
      file.make(random);
    }
    var keys = VaultKeys.of(file.read());
    if (!MessageDigest.isEqual(keys.check(), storedOrNow(keys.check()))) {
      throw new VaultRefused(
          "The vault's key file "
              + file.path()
              + " is not the one that this database was sealed with. Put the right file there (each"
              + " node of one database needs a copy of the same), or name it with"
              + " throughline.vault.key-file, and start again.");
    }
    return keys;
  }

  private byte[] storedOrNow(byte[] check) {
    jdbc.sql(
            """
            insert into vault_key_check (only_row, check_value)
            values (true, :check)
                on conflict (only_row) do nothing
            """)
        .param("check", check)
        .update();
    return stored().orElseThrow();
  }

  private Optional<byte[]> stored() {
    return jdbc.sql("select check_value from vault_key_check").query(byte[].class).optional();
  }
}
