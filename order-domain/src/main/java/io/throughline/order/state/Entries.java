package io.throughline.order.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Immutable collections that keep the order in which their entries came.
final class Entries {

  private Entries() {}

  /// A copy with one more, or another, entry.
  static <V> Map<String, V> with(Map<String, V> entries, String key, V value) {
    var changed = new LinkedHashMap<>(entries);
    changed.put(key, value);
    return Collections.unmodifiableMap(changed);
  }

  /// A copy with one more element.
  static Set<String> with(Set<String> elements, String element) {
    var changed = new LinkedHashSet<>(elements);
    changed.add(element);
    return Collections.unmodifiableSet(changed);
  }
}
