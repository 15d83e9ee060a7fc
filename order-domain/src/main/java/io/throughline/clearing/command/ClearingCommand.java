package io.throughline.clearing.command;

/// Something that is asked of one clearing group.
public sealed interface ClearingCommand
    permits ClassifyVariance,
        ApproveClassification,
        DeclineClassification,
        ProposeMatch,
        ApproveMatch,
        DeclineMatch,
        RevokeMatch,
        MoveSettlementDue,
        BookFxResult {

  /// The group.
  ClearingId clearingId();
}
