package io.throughline.rail.command;

/// Something that is asked of one rail.
public sealed interface RailCommand permits SetRailTerms {

  /// The rail.
  RailId railId();
}
