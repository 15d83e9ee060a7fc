package io.throughline.projection.orders;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which orders to list; a null part does not restrict.
///
/// @param channel only of this channel
/// @param stages only in one of these stages
/// @param payments only with their money in one of these places
/// @param held only with, or only without, an open hold
/// @param anomalous only with, or only without, an open anomaly
/// @param partial only with units in more than one place, or only with all in one
/// @param currency only of this currency
/// @param reference only with this order id, channel order id, channel order name (with or without
///   its #), purchase order number, SKU, tracking number, or id of a payment, refund, dispute,
///   return, parcel or ticket
/// @param holdReason only with an open hold of this reason
/// @param visible only of these channels, the ones that the asker may see
public record OrderFilter(
    @Nullable String channel,
    @Nullable Set<Stage> stages,
    @Nullable Set<Payment> payments,
    @Nullable Boolean held,
    @Nullable Boolean anomalous,
    @Nullable Boolean partial,
    @Nullable String currency,
    @Nullable String reference,
    @Nullable String holdReason,
    @Nullable Set<String> visible) {

  /// Every order.
  public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

  /// Copies the sets.
  public OrderFilter {
    stages = stages == null ? null : Set.copyOf(stages);
    payments = payments == null ? null : Set.copyOf(payments);
    visible = visible == null ? null : Set.copyOf(visible);
  }

  /// With one stage at most, wherever the money is, whatever the holds are for.
  public OrderFilter(
      @Nullable String channel,
      @Nullable Stage stage,
      @Nullable Boolean held,
      @Nullable String currency,
      @Nullable String reference,
      @Nullable Set<String> visible) {
    this(
        channel,
        stage == null ? null : Set.of(stage),
        null,
        held,
        null,
        null,
        currency,
        reference,
        null,
        visible);
  }
}
