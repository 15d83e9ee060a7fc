package io.throughline.settlement.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a file begins: enough to tell what it is, whether or not it can be read.
///
/// @param text its first characters
/// @param columns the names in its first line, as {@link Columns} writes them
public record Beginning(String text, Set<String> columns) {

  private static final Pattern SEPARATORS = Pattern.compile("[\t,;]");

  /// Copies the columns.
  public Beginning {
    columns = Set.copyOf(columns);
  }

  static Beginning of(byte[] start) {
    var text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    var first = text.lines().findFirst().orElse("");
    return new Beginning(
        text,
        Arrays.stream(SEPARATORS.split(first)).map(Columns::name).collect(Collectors.toSet()));
  }

  /// Whether it is JSON.
  public boolean json() {
    return text.startsWith("{") || text.startsWith("[");
  }

  /// Whether the first line names all of these columns.
  public boolean names(String... wanted) {
    return columns.containsAll(Set.of(wanted));
  }
}
