package io.throughline.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of effects.
///
/// @param effects the newest first
/// @param next where the next page begins; null on the last
public record OutboxPage(List<ListedEffect> effects, @Nullable Cursor next) {

  /// Copies the effects.
  public OutboxPage {
    effects = List.copyOf(effects);
  }

  /// The last effect of a page.
  ///
  /// @param intendedAt when it was decided
  /// @param effectId its id
  public record Cursor(Instant intendedAt, String effectId) {}
}
