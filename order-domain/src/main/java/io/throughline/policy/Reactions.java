package io.throughline.policy;

import java.util.List;

/// All reactions. Each is a processing group of its own, with its own parked events. They share one
/// processor, which handles one event after the other: two that write to the same order would only
/// win races against each other.
public final class Reactions {

  /// The processor of all reactions.
  public static final String PROCESSOR = "reactions";

  /// Their processing groups.
  public static final List<String> GROUPS =
      List.of(
          WhenOrderReceivedThenValidate.GROUP,
          WhenOrderMovesThenAdvance.GROUP,
          WhenReservationRequestedThenReserveStock.GROUP,
          WhenStockAnswersThenTellOrder.GROUP,
          WhenUnitsMoveThenSettleStock.GROUP,
          WhenFactsContradictThenRaiseCase.GROUP);

  private Reactions() {}
}
