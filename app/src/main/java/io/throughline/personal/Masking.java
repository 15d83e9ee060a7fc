package io.throughline.personal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What of personal data may be seen by whoever sees the order: the first letter, the domain of an
/// e-mail address, the country.
final class Masking {

  private static final String HIDDEN = "…";

  private Masking() {}

  static SortedMap<String, String> mask(SortedMap<String, String> fields) {
    var masked = new TreeMap<String, String>();
    fields.forEach((name, value) -> masked.put(name, mask(name, value)));
    return Collections.unmodifiableSortedMap(masked);
  }

  private static String mask(String name, String value) {
    if (name.endsWith("country") || name.endsWith("country_code")) {
      return value;
    }
    if (name.endsWith("email")) {
      int at = value.lastIndexOf('@');
      return at > 0 ? first(value) + value.substring(at) : HIDDEN;
    }
    boolean nameOfSomebody = name.endsWith("name") && !name.startsWith("note_attributes");
    return nameOfSomebody || name.endsWith("city") ? first(value) : HIDDEN;
  }

  private static String first(String value) {
    return value.isEmpty() ? HIDDEN : value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN;
  }
}
