package io.throughline.web.openapi;

import io.throughline.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/// The comments of types and methods, as their sources state them.
final class SourceDocs {

  private SourceDocs() {}

  /// What stands above a method; empty when nothing does.
  static String ofMethod(Class<?> type, String method) {
    return above(type, " " + method + "(", "  ");
  }

  /// What stands above a record.
  static String ofRecord(Class<?> type) {
    return above(type, "record " + type.getSimpleName() + "(", "");
  }

  /// What stands above a class.
  static String ofType(Class<?> type) {
    return above(type, "class " + type.getSimpleName() + " {", "");
  }

  private static String above(Class<?> type, String declaration, String indent) {
    var lines = lines(type);
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      if (line.startsWith(indent)
          && !line.startsWith(indent + " ")
          && line.contains(declaration)
          && !line.contains("///")) {
        return commentBefore(lines, at);
      }
    }
    return "";
  }

  private static String commentBefore(List<String> lines, int declaration) {
    var comment = new ArrayDeque<String>();
    for (int at = declaration - 1; at >= 0 && !lines.get(at).isBlank(); at--) {
      var line = lines.get(at).strip();
      if (line.startsWith("///")) {
        comment.addFirst(line.substring(3).strip());
      }
    }
    return String.join(" ", comment.stream().takeWhile(line -> !line.startsWith("@")).toList())
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .strip();
  }

  private static List<String> lines(Class<?> type) {
    var file = type.getNestHost().getName().replace('.', '/') + ".java";
    return Stream.of("app", "order-domain")
        .map(module -> SourceTree.root().resolve(module).resolve("src/main/java").resolve(file))
        .filter(Files::exists)
        .findFirst()
        .map(SourceDocs::read)
        .orElse(List.of());
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
