package io.throughline.channel.shopify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The recorded deliveries beside the project. They belong to others and are read where they lie.
final class Samples {

  private Samples() {}

  /// The folder of the samples; where it is absent the test is skipped, and says so.
  static Path orSkip() {
    return orSkip(projectRoot().resolve("../shared/samples").normalize());
  }

  /// The path that a system property names, else this one under the samples. Relative to the
  /// project's root.
  static Path orSkip(String property, String otherwise) {
    var named = System.getProperty(property, "../shared/samples/" + otherwise);
    return orSkip(projectRoot().resolve(named).normalize());
  }

  private static Path orSkip(Path path) {
    boolean there = Files.exists(path);
    if (!there) {
      System.out.println("SKIPPED: no recorded deliveries at " + path);
    }
    assumeTrue(there, "no recorded deliveries at " + path);
    return path;
  }

  /// Tests run in the folder of their module or of the project.
  private static Path projectRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("order-domain"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above this one holds order-domain");
      }
    }
    return folder;
  }
}
