package io.throughline.order.event.bad;

import org.axonframework.serialization.Revision;

/// An event that is no record.
@Revision("1")
public final class OrderMutable {}
