package io.throughline.web.money;

import io.throughline.projection.reconciliation.matching.MovementKind;
import org.jspecify.annotations.Nullable;

/// Which movements of the days a request asks for.
///
/// @param kind only movements of this kind
/// @param today the asker's day, by which something is overdue; absent: today in UTC
record MovementsQuery(@Nullable String kind, @Nullable String today) {

  @Nullable MovementKind wanted() {
    return Texts.word("kind", kind, MovementKind.class);
  }
}
