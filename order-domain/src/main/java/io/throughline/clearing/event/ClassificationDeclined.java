package io.throughline.clearing.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The second person does not agree. The proposal is done with.
///
/// @param clearingId the group of facts it is about
/// @param classificationId the proposer's id of it
/// @param reason why
/// @param by who, by id
/// @param at when, by our clock
@Revision("1")
public record ClassificationDeclined(
    String clearingId, String classificationId, String reason, String by, Instant at)
    implements ClearingEvent {}
