package io.throughline.exceptioncase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The case is somebody's work from here on.
///
/// @param caseId the case
/// @param owner team or person whose work it is
/// @param dueAt when it should be resolved by, our clock; null when nothing presses
/// @param at when it was assigned, by our clock
@Revision("1")
public record CaseAssigned(String caseId, String owner, @Nullable Instant dueAt, Instant at)
    implements CaseEvent {}
