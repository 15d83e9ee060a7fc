package io.throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that holds one secret and nothing else.
final class SecretFile {

  private SecretFile() {}

  /// What it holds, without the white space around it.
  ///
  /// @throws Misused when it cannot be read
  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new Misused("%s cannot be read.".formatted(file));
    }
  }
}
