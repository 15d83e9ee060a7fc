package io.throughline.stock.command;

/// Something that is asked of, or reported about, the stock of one item.
public sealed interface StockCommand
    permits RecordReceipt,
        RecordCount,
        AdjustStock,
        SetSafetyStock,
        ReserveStock,
        ReleaseStock,
        ConsumeStock {

  /// The item.
  StockItemId item();
}
