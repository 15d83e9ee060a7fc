package io.throughline.exceptioncase.event;

/// Something that happened to one exception case. Sealed, so that a new event breaks every switch
/// that has to learn it.
public sealed interface CaseEvent permits CaseRaised, CaseAssigned, CaseResolved {

  /// The case's id, {@code case-<uuid>}.
  String caseId();
}
