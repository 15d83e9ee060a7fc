package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The provider is to be asked for the money; the id is the key of that request.
///
/// @param orderId the order
/// @param captureId unique in the order
/// @param authorizationId the promise it draws on, null when there is none
/// @param amount in the order's currency
/// @param at when we recorded it, our clock
@Revision("1")
public record CaptureRequested(
    String orderId, String captureId, @Nullable String authorizationId, Money amount, Instant at)
    implements PaymentEvent {}
