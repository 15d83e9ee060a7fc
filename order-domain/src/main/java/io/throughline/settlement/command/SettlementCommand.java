package io.throughline.settlement.command;

/// Something that is asked of, or told about, one settlement batch.
public sealed interface SettlementCommand
    permits BeginSettlement,
        RecordSettlementLines,
        AcceptSettlement,
        QuarantineSettlement,
        RecordPayoutFailure,
        RecordBankCredit {

  /// The batch.
  SettlementId settlementId();
}
