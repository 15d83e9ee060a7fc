package io.throughline.projection.money;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which movements; a null part does not restrict.
///
/// @param first the first business day
/// @param last the last business day
/// @param kind {@code CAPTURED} or {@code REFUNDED}
/// @param visible only of these channels, the ones that the asker may see
public record MovementFilter(
    LocalDate first,
    LocalDate last,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String currency,
    @Nullable String kind,
    @Nullable Set<String> visible) {

  /// Copies the channels.
  public MovementFilter {
    visible = visible == null ? null : Set.copyOf(visible);
  }
}
