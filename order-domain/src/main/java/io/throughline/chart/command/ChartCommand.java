package io.throughline.chart.command;

/// Something that is asked of the chart of accounts.
public sealed interface ChartCommand permits MapLedgerAccount {

  /// The id of the one stream of the chart.
  String STREAM = "chart:main";
}
