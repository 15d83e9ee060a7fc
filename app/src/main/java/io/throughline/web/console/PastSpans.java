package io.throughline.web.console;

import io.throughline.web.console.PastFigures.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far the charts of a page go back, as its links say it.
final class PastSpans {

  private PastSpans() {}

  /// What a request names; a day when it names nothing that is known.
  static Span of(@Nullable String name) {
    for (var span : Span.values()) {
      if (span.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT))) {
        return span;
      }
    }
    return Span.DAY;
  }
}
