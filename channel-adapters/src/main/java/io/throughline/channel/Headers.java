package io.throughline.channel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The HTTP headers of a delivery; names without regard to case, one value each.
public final class Headers {

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /// Headers of these names and values.
  public Headers(Map<String, String> values) {
    this.values.putAll(values);
  }

  /// The value of the first of these names that was sent.
  public Optional<String> first(String... names) {
    for (String name : names) {
      var value = values.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /// All of them, for storing beside the body.
  public Map<String, String> asMap() {
    return Map.copyOf(values);
  }
}
