package io.throughline.web.money;

import io.throughline.projection.reconciliation.RowState;
import org.jspecify.annotations.Nullable;

/// Which rows of the days a request asks for.
///
/// @param state only rows that come to this
/// @param today the asker's day, by which something is overdue; absent: that of the moment, in UTC
record RowsQuery(@Nullable String state, @Nullable String today) {

  @Nullable RowState wanted() {
    return Texts.word("state", state, RowState.class);
  }
}
