package io.throughline.messaging;

import io.throughline.eventstore.KeptKind;
import io.throughline.settlement.SettlementBatch;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.state.SettlementState;

/// The streams of statements are kept in memory: a statement of a million lines is taken in by two
/// thousand commands, and each would read all lines before it.
public final class SettlementStreams {

  /// What a state weighs at least, in entries.
  private static final int LEAST_WEIGHT = 20;

  /// How they are kept.
  public static final KeptKind<SettlementState, SettlementEvent> KIND =
      new KeptKind<>(
          SettlementId.PREFIX,
          SettlementBatch.class.getSimpleName(),
          SettlementEvent.class,
          SettlementState.none(),
          SettlementState::evolve,
          SettlementBatch::new,
          state -> LEAST_WEIGHT + state.weight());

  private SettlementStreams() {}
}
