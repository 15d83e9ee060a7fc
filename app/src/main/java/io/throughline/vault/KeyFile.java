package io.throughline.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// The file with the key-encryption key: 32 random bytes that only the program's user may read. It
/// lies outside the database, so that a copy of the database alone opens nothing.
final class KeyFile {

  /// Bytes of key.
  static final int SIZE = 32;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path path;

  KeyFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// The key.
  ///
  /// @throws VaultRefused when it is not a file, readable by others, or of the wrong size
  byte[] read() throws IOException {
    refuseUnless(Files.isRegularFile(path), "is not a file");
    var permissions = Files.getPosixFilePermissions(path);
    refuseUnless(
        OWNER_ONLY.containsAll(permissions),
        "is open to others (" + PosixFilePermissions.toString(permissions) + "); chmod 600 it");
    refuseUnless(
        Files.size(path) == SIZE,
        "does not hold " + SIZE + " bytes; put the saved copy of the key back in its place");
    return Files.readAllBytes(path);
  }

  /// Makes the file with a new key. When two processes start at once, one of them makes it and the
  /// other fails: a key that lies on no disk must never seal anything.
  void make(SecureRandom random) throws IOException {
    var folder = path.getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
    }
    var key = new byte[SIZE];
    random.nextBytes(key);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    try (var file = FileChannel.open(path, options, mode)) {
      file.write(ByteBuffer.wrap(key));
      file.force(true);
    }
  }

  private void refuseUnless(boolean holds, String otherwise) {
    if (!holds) {
      throw new VaultRefused("The vault's key file " + path + " " + otherwise + ".");
    }
  }
}
