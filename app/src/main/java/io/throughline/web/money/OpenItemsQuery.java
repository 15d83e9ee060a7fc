package io.throughline.web.money;

import io.throughline.projection.reconciliation.Aging;
import org.jspecify.annotations.Nullable;

/// Which open items a request asks for.
///
/// @param aging only what is so late
/// @param today the asker's day, by which something is late; absent: today in UTC
record OpenItemsQuery(@Nullable String aging, @Nullable String today) {

  @Nullable Aging wanted() {
    return Texts.word("aging", aging, Aging.class);
  }
}
