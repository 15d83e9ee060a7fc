package io.throughline.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The file with the set-up token, which only the program's user may read: for whoever did not see
/// the output of the start.
record SetUpFile(Path path) {

  /// The token; empty when there is no file.
  Optional<String> read() {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readString(path).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Puts the token in the place of an earlier one.
  void write(String token) {
    try {
      Files.createDirectories(
          path.resolveSibling("."),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.deleteIfExists(path);
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var file = FileChannel.open(path, options, mode)) {
        file.write(ByteBuffer.wrap((token + "\n").getBytes(StandardCharsets.US_ASCII)));
        file.force(true);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }
}
