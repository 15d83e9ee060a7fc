package io.throughline.channel;

import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an adapter made of a delivery.
public sealed interface Understanding {

  /// News of one order, in the order in which it is told to it. Telling all of it again changes
  /// nothing. Without {@code first}, news of an order that nobody knows yet is parked until its
  /// order comes. Rule: CHANNELS section 0, rule 8.
  ///
  /// @param orderId the order
  /// @param first takes the order in, should nobody know it yet; its person is still missing; null
  ///   when the delivery does not hold the whole order
  /// @param person what goes to the vault; null when the delivery names nobody
  /// @param whenKnown told only to an order that was known before
  /// @param facts told in any case, after {@code first}
  record OrderNews(
      OrderId orderId,
      @Nullable ReceiveOrder first,
      @Nullable PersonalData person,
      List<OrderCommand> whenKnown,
      List<OrderCommand> facts)
      implements Understanding {

    /// Copies the commands.
    ///
    /// @throws IllegalArgumentException when a command is for another order
    public OrderNews {
      whenKnown = List.copyOf(whenKnown);
      facts = List.copyOf(facts);
      mustBeFor(orderId, whenKnown);
      mustBeFor(orderId, facts);
      if (first != null) {
        mustBeFor(orderId, List.of(first));
      }
    }

    private static void mustBeFor(OrderId orderId, List<? extends OrderCommand> commands) {
      if (commands.stream().anyMatch(command -> !command.orderId().equals(orderId))) {
        throw new IllegalArgumentException("news of another order than " + orderId.value());
      }
    }
  }

  /// Understood, and nothing of ours changes by it.
  ///
  /// @param why in a sentence, for people
  record NothingToTell(String why) implements Understanding {}

  /// A test delivery: recorded, never an order.
  record TestDelivery() implements Understanding {}

  /// Nothing that can be used yet: it waits in quarantine until a person or a newer version takes
  /// it up.
  ///
  /// @param code why, in capitals: {@code TOPIC_NOT_SUPPORTED}, {@code MALFORMED_JSON}, {@code
  ///   MISSING_FIELD}, {@code INVALID_VALUE}, {@code ORDER_NOT_NAMED}
  /// @param detail what a person needs to act, with the JSON pointer of the place; no personal data
  record NotUnderstood(String code, String detail) implements Understanding {}
}
