package io.throughline.exceptioncase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A person has work: something happened that no rule can settle.
///
/// @param caseId the case
/// @param type what kind of work, a code
/// @param severity {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param subjectKind what it is about: {@code order}, {@code stock}, ...
/// @param subjectId the id of that
/// @param channel the channel it belongs to; null when it belongs to none
/// @param detail what contradicts what, in ids and figures
/// @param remedy what is proposed to be done
/// @param owner team or person whose work it is
/// @param dueAt when it should be resolved by, our clock; null when nothing presses
/// @param cause what caused it, by the subject's own name of that: an anomaly, an event
/// @param at when it was raised, by our clock
@Revision("1")
public record CaseRaised(
    String caseId,
    String type,
    String severity,
    String subjectKind,
    String subjectId,
    @Nullable String channel,
    String detail,
    String remedy,
    String owner,
    @Nullable Instant dueAt,
    String cause,
    Instant at)
    implements CaseEvent {}
