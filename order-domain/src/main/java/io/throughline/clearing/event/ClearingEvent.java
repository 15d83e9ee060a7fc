package io.throughline.clearing.event;

/// Something that was decided about one clearing group. Sealed, so that a new event breaks every
/// switch that has to learn it.
public sealed interface ClearingEvent
    permits ClassificationProposed,
        VarianceClassified,
        ClassificationDeclined,
        MatchProposed,
        LinesMatched,
        MatchDeclined,
        MatchRevoked,
        SettlementDueMoved,
        FxResultBooked {

  /// The id of the group's stream, {@code clearing:<rail>:<reference>}.
  String clearingId();
}
