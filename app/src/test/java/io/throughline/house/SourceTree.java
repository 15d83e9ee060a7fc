package io.throughline.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the sources of the whole tree lie, whatever module the tests run in.
public final class SourceTree {

  private SourceTree() {}

  /// The folder that holds the modules and the documents.
  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("order-domain"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("not inside the tree: " + Path.of("").toAbsolutePath());
      }
    }
    return here;
  }

  /// Every Java source under `src/main` of every module.
  static List<Path> mainSources() {
    return modules().flatMap(module -> javaUnder(module.resolve("src/main"))).sorted().toList();
  }

  /// Every Java source of every module.
  static List<Path> sources() {
    return modules().flatMap(module -> javaUnder(module.resolve("src"))).sorted().toList();
  }

  private static Stream<Path> modules() {
    return list(root()).filter(folder -> Files.exists(folder.resolve("pom.xml")));
  }

  private static Stream<Path> list(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaUnder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
