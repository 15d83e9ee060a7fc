package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The order may be fulfilled: every validation rule passed, or a person released the last hold
/// that stood in its way.
///
/// @param orderId the order
/// @param rules version of the validation rules that decided
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param at when it was decided, by our clock
@Revision("1")
public record OrderValidated(
    String orderId, String rules, @Nullable String policyVersion, Instant at)
    implements IntakeEvent {}
