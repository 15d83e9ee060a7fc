package io.throughline.metrics;

import io.throughline.policy.Reactions;
import io.throughline.projection.ReadModel;
import java.util.List;
import java.util.stream.Stream;

/// The processing groups of the program.
final class Groups {

  static final List<String> ALL =
      Stream.concat(Reactions.GROUPS.stream(), ReadModel.ALL.stream().map(ReadModel::group))
          .toList();

  private Groups() {}

  /// Whose position tells how far a group has read: reactions share one processor.
  static String processorOf(String group) {
    return Reactions.GROUPS.contains(group) ? Reactions.PROCESSOR : group;
  }
}
