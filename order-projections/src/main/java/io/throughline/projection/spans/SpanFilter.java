package io.throughline.projection.spans;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which orders; a null part does not restrict.
///
/// @param place only in this stage, or {@code ON_HOLD}
/// @param holdReason only held for this reason
/// @param owner only held, and this one's work
/// @param unitStage only with units on their way in this stage, or {@code ON_HOLD}
/// @param inFlight only with units on their way
/// @param beyond only longer in their place than the limit that is given for it
/// @param visible only of these channels, the ones that the asker may see
public record SpanFilter(
    @Nullable String channel,
    @Nullable String account,
    @Nullable String currency,
    @Nullable String place,
    @Nullable String holdReason,
    @Nullable String owner,
    @Nullable String unitStage,
    boolean inFlight,
    @Nullable List<Limit> beyond,
    @Nullable Set<String> visible) {

  /// Copies the limits and channels.
  public SpanFilter {
    beyond = beyond == null ? null : List.copyOf(beyond);
    visible = visible == null ? null : Set.copyOf(visible);
  }
}
