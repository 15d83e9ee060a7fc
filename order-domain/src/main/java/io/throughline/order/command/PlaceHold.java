package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.HoldScope;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Block named actions on an order until the hold is released.
///
/// @param orderId the order
/// @param holdId unique in the order; the same id again means the same hold again
/// @param reason reason code, such as {@code FRAUD_REVIEW}
/// @param note what a person should know; no personal data
/// @param blocks the blocked actions: some of reserve, release, ship, capture, refund, change
/// @param scope the part of the order that it blocks; null for the whole order
/// @param owner team or person whose work it is
/// @param dueAt when it should be decided by, our clock; null when nothing presses
/// @param at when it was placed, by our clock
public record PlaceHold(
    @TargetAggregateIdentifier OrderId orderId,
    String holdId,
    String reason,
    String note,
    Set<String> blocks,
    @Nullable HoldScope scope,
    String owner,
    @Nullable Instant dueAt,
    Instant at)
    implements IntakeCommand {

  /// Every action that a hold can block. Rule: PRODUCT, Words.
  public static final Set<String> ACTIONS =
      Set.of("reserve", "release", "ship", "capture", "refund", "change");

  /// How the ids of holds begin that validation places; nobody else may take such an id.
  public static final String VALIDATION_ID = "validation-";

  /// How the ids of holds begin that the channel's policy places; nobody else may take such an id.
  public static final String POLICY_ID = "policy-";

  /// @throws IllegalArgumentException when id, reason or owner is blank, the id is one of those
  ///   that rules give, or the blocked actions are none or unknown
  public PlaceHold {
    Require.text("hold id", holdId);
    Require.that(!holdId.startsWith(VALIDATION_ID), "hold id of validation itself: " + holdId);
    Require.that(!holdId.startsWith(POLICY_ID), "hold id of the policy itself: " + holdId);
    Require.text("reason", reason);
    Require.text("owner", owner);
    Require.that(!blocks.isEmpty(), "a hold blocks at least one action");
    Require.that(ACTIONS.containsAll(blocks), "the actions are " + new TreeSet<>(ACTIONS));
    blocks = Set.copyOf(blocks);
  }
}
