package io.throughline.projection.orders;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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
/// @param units number of units over all lines, canceled ones too
/// @param inBuckets how many of them in which bucket, in the order of a life; empty buckets do not
///   stand in it
/// @param partial whether some units are further than others while any is on its way
/// @param shipToCountry ISO 3166-1 alpha-2
/// @param paymentStatus the channel's word at receipt
/// @param stage where it is
/// @param stageSince since when, by our clock
/// @param money what came in, went back and is owed
/// @param openHolds reason by hold id
/// @param openAnomalies code by anomaly id
/// @param openTickets ids of the tickets that are not answered
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
    Map<Bucket, Integer> inBuckets,
    boolean partial,
    @Nullable String shipToCountry,
    String paymentStatus,
    Stage stage,
    Instant stageSince,
    OrderMoney money,
    SortedMap<String, String> openHolds,
    SortedMap<String, String> openAnomalies,
    SortedSet<String> openTickets) {

  /// Whether any hold is open.
  public boolean held() {
    return !openHolds.isEmpty();
  }
}
