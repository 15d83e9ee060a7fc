package io.throughline.web.console;

import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A hold, open or released.
///
/// @param blocks the blocked actions
/// @param due by when it should be decided; null when nothing presses
/// @param overdue whether that time is over
/// @param release how it was lifted; null while it is open
record HoldView(
    String holdId,
    String kind,
    String reason,
    String note,
    String blocks,
    String owner,
    Moment placed,
    @Nullable Moment due,
    boolean overdue,
    @Nullable Release release) {

  /// How a hold ended.
  record Release(String reason, String note, Moment at) {

    static Release of(HoldReleased released, Instant now) {
      return new Release(released.reason(), released.note(), Moment.of(released.at(), now));
    }
  }

  static HoldView of(HoldPlaced placed, @Nullable HoldReleased released, Instant now) {
    return new HoldView(
        placed.holdId(),
        placed.kind(),
        placed.reason(),
        placed.note(),
        String.join(", ", placed.blocks()),
        placed.owner(),
        Moment.of(placed.at(), now),
        Moment.ofNullable(placed.dueAt(), now),
        released == null && placed.dueAt() != null && placed.dueAt().isBefore(now),
        released == null ? null : Release.of(released, now));
  }

  /// Whether it still blocks.
  public boolean open() {
    return release == null;
  }
}
