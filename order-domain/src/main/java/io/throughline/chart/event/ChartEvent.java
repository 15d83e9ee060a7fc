package io.throughline.chart.event;

/// Something that happened to the chart of accounts. Sealed, so that a new event breaks every
/// switch that has to learn it.
public sealed interface ChartEvent permits LedgerAccountMapped {

  /// How the names of our accounts begin that it is about.
  String prefix();
}
