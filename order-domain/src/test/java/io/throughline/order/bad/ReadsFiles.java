package io.throughline.order.bad;

import java.nio.file.Files;
import java.nio.file.Path;

/// A rule that looks something up.
public final class ReadsFiles {

  private ReadsFiles() {}

  static boolean isAllowed(Path list) {
    return Files.exists(list);
  }
}
