package io.throughline.order.state;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods that come back, or should, as deciders see them.
///
/// @param returnId unique in the order
/// @param state how it stands; null when goods came that nobody announced
/// @param units which units, by line, as last told
/// @param reason reason code, as last told; null when none was
/// @param toldAt when it came to stand so, by the clock of whoever decides it
public record Return(
    String returnId,
    @Nullable ReturnState state,
    List<LineUnits> units,
    @Nullable String reason,
    Instant toldAt) {

  /// Whether something is still to come of it. Of goods that nobody announced the contradiction is
  /// what is left to do.
  public boolean open() {
    return state != null && state.open();
  }
}
