package io.throughline.channel;

import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import java.util.List;
import java.util.Set;

/// What a channel is to be told of one of its orders. Lines carry the channel's own ids.
public sealed interface ChannelEffect {

  /// Our id of it, the same however often it is told.
  String effectId();

  /// The channel's id of the order.
  String channelOrderId();

  /// A parcel left.
  ///
  /// @param effectId our id of it
  /// @param channelOrderId the channel's id of the order
  /// @param parcel how it travels
  /// @param units what is in it, by the channel's line ids
  /// @param others the channel's ids of the order's other parcels, which are not this one however
  ///   alike
  record Shipment(
      String effectId,
      String channelOrderId,
      Parcel parcel,
      List<LineUnits> units,
      Set<String> others)
      implements ChannelEffect {
    /// Copies the collections.
    public Shipment {
      units = List.copyOf(units);
      others = Set.copyOf(others);
    }
  }

  /// A parcel travels otherwise than was told.
  ///
  /// @param effectId our id of it
  /// @param channelOrderId the channel's id of the order
  /// @param reference the channel's own id of the parcel
  /// @param parcel how it travels now
  record ParcelChange(String effectId, String channelOrderId, String reference, Parcel parcel)
      implements ChannelEffect {}

  /// Nothing of the order will come.
  ///
  /// @param effectId our id of it
  /// @param channelOrderId the channel's id of the order
  /// @param reason our reason code
  record Cancellation(String effectId, String channelOrderId, String reason)
      implements ChannelEffect {}
}
