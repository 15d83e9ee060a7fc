package io.throughline.settlement.event;

/// Something that happened to one settlement batch. Sealed, so that a new event breaks every switch
/// that has to learn it.
public sealed interface SettlementEvent
    permits SettlementBegun,
        SettlementLinesRecorded,
        SettlementBatchAccepted,
        SettlementQuarantined,
        PayoutFailed,
        BankCreditRecorded {

  /// The id of the batch's stream, {@code settlement:<rail>:<batch>}.
  String settlementId();
}
