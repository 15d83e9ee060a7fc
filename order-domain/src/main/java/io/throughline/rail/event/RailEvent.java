package io.throughline.rail.event;

/// Something that happened to one rail. Sealed, so that a new event breaks every switch that has to
/// learn it.
public sealed interface RailEvent permits RailTermsSet {

  /// The id of the rail's stream, {@code rail:<rail>}.
  String railId();
}
