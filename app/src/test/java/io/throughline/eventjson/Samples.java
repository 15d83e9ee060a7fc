package io.throughline.eventjson;

import io.throughline.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The committed samples of stored events.
final class Samples {

  private static final Path FOLDER = SourceTree.root().resolve("docs/reference/events/samples");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\.v(\\w+)(\\.\\w+)?\\.json");

  /// One sample.
  ///
  /// @param file its file name
  /// @param type the stored type name
  /// @param revision the stored revision
  /// @param json the stored form, laid out for reading
  record Sample(String file, String type, String revision, String json) {}

  private Samples() {}

  /// All samples, sorted by file name.
  static List<Sample> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().map(Samples::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sample of this file name.
  static Sample named(String file) {
    return all().stream().filter(sample -> sample.file().equals(file)).findFirst().orElseThrow();
  }

  /// The file name of the sample that shows every component of an event.
  static String complete(Class<?> event) {
    var type = EventJson.types().of(event);
    return type.getName() + ".v" + type.getRevision() + ".json";
  }

  /// The file name of the sample that leaves out all that may be absent.
  static String least(Class<?> event) {
    return complete(event).replace(".json", ".least.json");
  }

  private static Sample read(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException("not named as a sample: " + file.getFileName());
    }
    try {
      return new Sample(name.group(), name.group(1), name.group(2), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
