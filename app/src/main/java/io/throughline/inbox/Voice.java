package io.throughline.inbox;

import static io.throughline.order.command.Refusal.ORDER_CONTENT_CONFLICT;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Outcome;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.decision.Actor;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.PersonReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/// Tells an order the news that a connector brought.
record Voice(CommandGateway commands, Actor connector) {

  /// Tells all of it, one after the other.
  ///
  /// @param person the buyer's record in the vault; null when there is none
  /// @throws CommandRefused when one of it is refused: the order is unknown, or does not take what
  ///   only it can decide
  void tell(OrderNews news, @Nullable PersonReference person) {
    var first = news.first();
    boolean isNew = first != null && isNew(person == null ? first : first.withPerson(person), news);
    if (!isNew) {
      news.whenKnown().forEach(this::send);
    }
    news.facts().forEach(this::send);
  }

  /// An order that was known before may have other terms by now; who brings more news of it than
  /// these says so in a command of its own.
  private boolean isNew(ReceiveOrder first, OrderNews news) {
    try {
      return send(first) == Outcome.DONE;
    } catch (CommandRefused refused) {
      if (refused.reason() == ORDER_CONTENT_CONFLICT
          && !(news.whenKnown().isEmpty() && news.facts().isEmpty())) {
        return false;
      }
      throw refused;
    }
  }

  private Outcome send(OrderCommand command) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(connector.asMetadata()));
  }
}
