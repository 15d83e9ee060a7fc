package io.throughline.channelaccount.command;

import io.throughline.channelaccount.SkuMappings;
import io.throughline.decision.DerivedId;
import io.throughline.decision.Require;

/// What a channel account calls one of our items, and the id of its event stream: {@code
/// listing-<uuid>}, derived, so that one SKU of an account is one stream. A stream of its own and
/// not the account's: an account has thousands, and its own stream is read for every decision.
///
/// @param account the account
/// @param channelSku the SKU as the channel writes it, or the title where it writes none
public record ListingId(ChannelAccountId account, String channelSku) {

  /// @throws IllegalArgumentException when the SKU is blank, too long, or has a control character
  public ListingId {
    var key = SkuMappings.key(channelSku, "");
    Require.that(key != null, "channelSku is blank, too long, or has a control character");
    channelSku = String.valueOf(key);
  }

  /// The id of the stream.
  public String value() {
    return "listing-" + DerivedId.of("listing", account.channel(), account.account(), channelSku);
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value();
  }
}
