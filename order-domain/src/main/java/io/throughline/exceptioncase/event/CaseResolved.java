package io.throughline.exceptioncase.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// Something was done about the case. It is closed for ever.
///
/// @param caseId the case
/// @param subjectKind what it was about: {@code order}, {@code stock}, ...
/// @param subjectId the id of that
/// @param cause what caused it, by the subject's own name of that
/// @param resolution code of what was done
/// @param note what a person should know; may be empty
/// @param at when it was resolved, by our clock
@Revision("1")
public record CaseResolved(
    String caseId,
    String subjectKind,
    String subjectId,
    String cause,
    String resolution,
    String note,
    Instant at)
    implements CaseEvent {}
