package io.throughline.channelaccount;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which of our items a channel account means by its SKUs.
@FunctionalInterface
public interface SkuMappings {

  /// The longest SKU or title that can be mapped, in characters.
  int LONGEST = 500;

  /// Our SKUs by the account's; one that is not mapped is not there.
  Map<String, String> of(String channel, String account, Set<String> channelSkus);

  /// By what a line is looked up: the SKU as the channel wrote it, or the title where it wrote
  /// none. Stripped, in Unicode form NFC; null when there is neither, or it is too long or has a
  /// control character.
  static @Nullable String key(@Nullable String channelSku, String title) {
    var written = channelSku == null || channelSku.isBlank() ? title : channelSku;
    var key = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    return key.isEmpty() || key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)
        ? null
        : key;
  }
}
