package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir private Path home;

  private KeyFile file() {
    return new KeyFile(home.resolve("keys/vault.key"));
  }

  private KeyFile made() throws IOException {
    var file = file();
    file.make(new SecureRandom());
    return file;
  }

  @Test
  void a_new_key_is_for_its_owner_only() throws IOException {
    var path = made().path();

    assertThat(path).hasSize(32);
    assertThat(modes(path)).isEqualTo("rw-------");
    assertThat(modes(path.resolveSibling("."))).isEqualTo("rwx------");
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void two_homes_have_two_keys() throws IOException {
    var other = new KeyFile(home.resolve("other/vault.key"));
    other.make(new SecureRandom());

    assertThat(made().read()).isNotEqualTo(other.read());
  }

  @Test
  void a_key_is_never_made_over_another() throws IOException {
    var before = made().read();

    assertThatThrownBy(() -> file().make(new SecureRandom()))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file().read()).isEqualTo(before);
  }

  @Test
  void a_key_that_others_can_read_is_refused() throws IOException {
    var file = made();
    for (var mode : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx------"}) {
      Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

      assertThatThrownBy(file::read).isInstanceOf(VaultRefused.class).hasMessageContaining(mode);
    }
  }

  @Test
  void a_read_only_key_is_fine() throws IOException {
    var file = made();
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));

    assertThat(file.read()).hasSize(32);
  }

  @Test
  void a_key_of_the_wrong_size_is_refused() throws IOException {
    var file = made();
    for (int size : new int[] {0, 31, 33}) {
      Files.write(file.path(), new byte[size]);

      assertThatThrownBy(file::read)
          .isInstanceOf(VaultRefused.class)
          .hasMessageContaining("does not hold 32 bytes");
    }
  }

  @Test
  void a_folder_is_no_key() throws IOException {
    Files.createDirectories(file().path());

    assertThatThrownBy(() -> file().read()).isInstanceOf(VaultRefused.class);
  }
}
