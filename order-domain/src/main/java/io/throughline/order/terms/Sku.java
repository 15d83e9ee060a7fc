package io.throughline.order.terms;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What a channel writes as a stock keeping unit, in the form in which stock is kept.
public final class Sku {

  private static final int LONGEST = 100;

  private Sku() {}

  /// Stripped, in Unicode form NFC; null when there is none, or none that stock can be kept under:
  /// blank, longer than 100 characters, or with control characters.
  public static @Nullable String canonical(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var sku = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    return sku.isEmpty() || sku.length() > LONGEST || sku.chars().anyMatch(Character::isISOControl)
        ? null
        : sku;
  }
}
