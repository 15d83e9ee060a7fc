package io.throughline.projection.orders;

import io.throughline.money.Money;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One order as a list shows it.
///
/// @param orderId ours
/// @param channel kind of place it comes from
/// @param account our seller account there
/// @param channelOrderId the channel's native id
/// @param channelOrderName what buyer and merchant call it
/// @param placedAt by the channel's clock
/// @param receivedAt by ours
/// @param total the stated total
/// @param varianceMinor stated over computed total in minor units; zero when they agree
/// @param lines number of lines
/// @param units number of units over all lines
/// @param shipToCountry ISO 3166-1 alpha-2
/// @param paymentStatus the channel's word
/// @param stage where it is
/// @param stageSince since when, by our clock
/// @param openHolds reason by hold id
public record OrderSummary(
    String orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    Instant placedAt,
    Instant receivedAt,
    Money total,
    long varianceMinor,
    int lines,
    int units,
    @Nullable String shipToCountry,
    String paymentStatus,
    Stage stage,
    Instant stageSince,
    SortedMap<String, String> openHolds) {

  /// Whether any hold is open.
  public boolean held() {
    return !openHolds.isEmpty();
  }
}
