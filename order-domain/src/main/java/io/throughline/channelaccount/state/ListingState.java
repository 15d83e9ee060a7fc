package io.throughline.channelaccount.state;

import io.throughline.channelaccount.event.ListingEvent;
import io.throughline.channelaccount.event.SkuMapped;
import io.throughline.channelaccount.event.SkuUnmapped;
import org.jspecify.annotations.Nullable;

/// What an account's SKU stands for.
///
/// @param sku our stock keeping unit; null when it stands for itself
public record ListingState(@Nullable String sku) {

  /// Never mapped.
  public static final ListingState NONE = new ListingState(null);

  /// The state after one more event. Total, without rules: history is not argued with.
  public static ListingState evolve(ListingEvent event) {
    return switch (event) {
      case SkuMapped mapped -> new ListingState(mapped.sku());
      case SkuUnmapped _ -> NONE;
    };
  }
}
