package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A remark was left for colleagues.
///
/// @param orderId the order
/// @param noteId unique in the order
/// @param text no personal data
/// @param at when we recorded it, our clock
@Revision("1")
public record NoteAdded(String orderId, String noteId, String text, Instant at)
    implements ServiceEvent {}
