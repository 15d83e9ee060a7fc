package io.throughline.web.console;

import io.throughline.rebuild.Build;
import io.throughline.rebuild.RebuildProgress;

/// A read model and how far it is.
///
/// @param behind positions between it and the last event
/// @param percent of a rebuild
/// @param last how the last build ended, in a word
record ReadModelRow(
    String name,
    String position,
    String head,
    String behind,
    boolean rebuilding,
    int percent,
    String last) {

  static ReadModelRow of(RebuildProgress progress) {
    return new ReadModelRow(
        progress.readModel(),
        Amounts.count(progress.position()),
        Amounts.count(progress.head()),
        Amounts.count(progress.behind()),
        progress.rebuilding(),
        progress.percent(),
        progress.build().map(ReadModelRow::word).orElse("none"));
  }

  private static String word(Build build) {
    return switch (build.state()) {
      case BUILDING -> "its node is gone";
      case SWITCHED -> "rebuilt";
      case EQUAL -> "checked: equal";
      case UNEQUAL -> "checked: not equal";
      case FAILED -> "given up";
    };
  }
}
