package io.throughline.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which accesses; what is null restricts nothing.
///
/// @param from this moment and later
/// @param until before this moment
/// @param channels what the asker may see: others' orders are not listed, and neither is what
///   belongs to no channel
public record AccessFilter(
    @Nullable AccessKind kind,
    @Nullable String actor,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Set<String> channels) {

  /// Everything.
  public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null, null);
}
