package io.throughline.order.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record what a channel answered when it was told of something.
///
/// @param orderId the order
/// @param effectId what the channel was told, the same id however often it was tried
/// @param kind {@code SHIPMENT} or {@code CANCELLATION}
/// @param subjectId the parcel or cancellation that it was told of
/// @param accepted whether it took it
/// @param channelReference the channel's own id of it; null when it gave none
/// @param reason reason code; null when none was told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordChannelAcknowledgement(
    @TargetAggregateIdentifier OrderId orderId,
    String effectId,
    String kind,
    String subjectId,
    boolean accepted,
    @Nullable String channelReference,
    @Nullable String reason,
    Instant occurredAt,
    Instant at)
    implements ChannelCommand {

  /// It was told of a parcel.
  public static final String SHIPMENT = "SHIPMENT";

  /// It was told that units will not come.
  public static final String CANCELLATION = "CANCELLATION";

  private static final Set<String> KINDS = Set.of(SHIPMENT, CANCELLATION);

  /// @throws IllegalArgumentException when an id or code is blank
  public RecordChannelAcknowledgement {
    Require.text("effect id", effectId);
    Require.text("subject id", subjectId);
    Require.that(KINDS.contains(kind), "kind is one of " + new TreeSet<>(KINDS));
  }
}
