package io.throughline.channelaccount.command;

import io.throughline.decision.Require;
import java.text.Normalizer;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Take what the account calls by this SKU for this item of ours.
///
/// @param listingId the account's SKU
/// @param sku our stock keeping unit
/// @param reason why; no personal data
/// @param at when, by our clock
public record MapSku(
    @TargetAggregateIdentifier ListingId listingId, String sku, String reason, Instant at)
    implements ListingCommand {

  private static final int LONGEST = 100;

  /// @throws IllegalArgumentException when the SKU is none that stock can be kept under, or the
  ///   reason is blank
  public MapSku {
    sku = Normalizer.normalize(sku, Normalizer.Form.NFC).strip();
    Require.text("sku", sku);
    Require.that(
        sku.length() <= LONGEST && sku.chars().noneMatch(Character::isISOControl),
        "sku is longer than 100 characters or has a control character");
    Require.text("reason", reason);
  }
}
