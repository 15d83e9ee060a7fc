package io.throughline.channel.shopify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Moments as Shopify writes them: RFC 3339 with the shop's offset, or UTC with nanoseconds.
final class Rfc3339 {

  private static final int LAST_YEAR = 9999; // RFC 3339 has four digits for the year

  private Rfc3339() {}

  /// The moment; null when the text is absent or states none.
  static @Nullable Instant moment(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(text);
      return moment.getYear() < 1 || moment.getYear() > LAST_YEAR ? null : moment.toInstant();
    } catch (DateTimeException statesNone) {
      return null;
    }
  }
}
