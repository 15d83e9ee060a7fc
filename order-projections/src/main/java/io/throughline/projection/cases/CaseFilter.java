package io.throughline.projection.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which cases to list; a null part does not restrict.
///
/// @param open only open ones, or only resolved ones
/// @param type only of this type
/// @param severity only of this severity
/// @param owner only of this owner
/// @param channel only of this channel
/// @param subject only about the thing of this id
/// @param visible only of these channels, the ones that the asker may see; a case of no channel is
///   not among them
public record CaseFilter(
    @Nullable Boolean open,
    @Nullable String type,
    @Nullable String severity,
    @Nullable String owner,
    @Nullable String channel,
    @Nullable String subject,
    @Nullable Set<String> visible) {

  /// Every case.
  public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null);

  /// Copies the set.
  public CaseFilter {
    visible = visible == null ? null : Set.copyOf(visible);
  }
}
