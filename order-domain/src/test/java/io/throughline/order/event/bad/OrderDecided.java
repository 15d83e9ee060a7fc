package io.throughline.order.event.bad;

import io.throughline.order.command.Refusal;
import org.axonframework.serialization.Revision;

/// An event that stores a constant which may be renamed.
@Revision("1")
public record OrderDecided(String orderId, Refusal reason) {}
