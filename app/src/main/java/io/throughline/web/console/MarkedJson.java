package io.throughline.web.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A delivered body, line by line, with the place marked that could not be read. What is no JSON is
/// shown as it came.
final class MarkedJson {

  private static final int MOST_LINES = 5_000;

  private final List<Line> lines = new ArrayList<>();
  private final @Nullable String target;

  private MarkedJson(@Nullable String target) {
    this.target = target;
  }

  /// A line of the body.
  ///
  /// @param marked whether the place that could not be read is here
  record Line(String text, boolean marked) {}

  /// @param detail what was wrong; begins with the JSON pointer of the place where there is one
  static List<Line> of(byte[] body, String detail) {
    var text = new String(body, StandardCharsets.UTF_8);
    try {
      var tree = PrettyJson.tree(text);
      var json = new MarkedJson(nearest(tree, pointer(detail)));
      json.write(tree, "", "", "", "");
      return json.lines;
    } catch (JacksonException noJson) {
      return text.lines().limit(MOST_LINES).map(line -> new Line(line, false)).toList();
    }
  }

  private static String pointer(String detail) {
    int end = detail.indexOf(": ");
    return end > 0 && detail.startsWith("/") ? detail.substring(0, end) : "";
  }

  /// The place itself, or the innermost that is there around it.
  private static @Nullable String nearest(JsonNode tree, String pointer) {
    if (pointer.isEmpty()) {
      return null;
    }
    var place = pointer;
    while (!place.isEmpty()) {
      if (!tree.at(JsonPointer.compile(place)).isMissingNode()) {
        return place;
      }
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return place;
  }

  private void write(JsonNode node, String indent, String place, String name, String end) {
    if (lines.size() > MOST_LINES) {
      return;
    }
    if (node.isEmpty()) { // a value, or nothing within
      add(indent + name + node + end, place);
    } else if (node.isObject()) {
      add(indent + name + "{", place);
      var fields = new ArrayList<>(node.properties());
      for (int i = 0; i < fields.size(); i++) {
        var field = fields.get(i);
        var child = place + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
        var label = PrettyJson.quoted(field.getKey()) + ": ";
        write(field.getValue(), indent + "  ", child, label, i + 1 < fields.size() ? "," : "");
      }
      lines.add(new Line(indent + "}" + end, false));
    } else {
      add(indent + name + "[", place);
      for (int i = 0; i < node.size(); i++) {
        write(node.get(i), indent + "  ", place + "/" + i, "", i + 1 < node.size() ? "," : "");
      }
      lines.add(new Line(indent + "]" + end, false));
    }
  }

  private void add(String text, String place) {
    lines.add(new Line(text, place.equals(target)));
  }
}
