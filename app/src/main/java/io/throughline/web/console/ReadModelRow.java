package io.throughline.web.console;

import io.throughline.rebuild.RebuildProgress;

/// A read model and how far it is.
///
/// @param behind positions between it and the last event
/// @param percent of a rebuild
record ReadModelRow(
    String name, String position, String head, String behind, boolean rebuilding, int percent) {

  static ReadModelRow of(RebuildProgress progress) {
    return new ReadModelRow(
        progress.readModel(),
        Amounts.count(progress.position()),
        Amounts.count(progress.head()),
        Amounts.count(progress.behind()),
        progress.rebuilding(),
        progress.percent());
  }
}
