package io.throughline.exceptioncase.command;

/// Something that is asked of one exception case.
public sealed interface CaseCommand permits RaiseCase, AssignCase, ResolveCase, SettleCase {

  /// The case that is asked.
  CaseId caseId();
}
