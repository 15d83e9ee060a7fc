package io.throughline.metrics;

import io.throughline.policy.WhenOrderReceivedThenValidate;
import io.throughline.projection.ReadModel;
import java.util.List;
import java.util.stream.Stream;

/// The processing groups of the program.
final class Groups {

  static final List<String> ALL =
      Stream.concat(
              Stream.of(WhenOrderReceivedThenValidate.GROUP),
              ReadModel.ALL.stream().map(ReadModel::group))
          .toList();

  private Groups() {}
}
