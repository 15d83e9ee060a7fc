package io.throughline.web.api;

import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends what a person or program decides about an order, in its name.
@Component
public class Decisions {

  private final CommandGateway commands;
  private final Orders orders;
  private final Clock clock;

  Decisions(CommandGateway commands, Orders orders, Clock clock) {
    this.commands = commands;
    this.orders = orders;
    this.clock = clock;
  }

  /// Places a hold.
  ///
  /// @param holdId the caller's id of it, so that a repeat is the same hold; null to have one made
  /// @return the hold's id
  public String hold(
      Caller caller,
      String orderId,
      @Nullable String holdId,
      String reason,
      @Nullable String note,
      Set<String> blocks,
      @Nullable String owner,
      @Nullable Instant dueAt) {
    var id = holdId == null ? IdentifierFactory.getInstance().generateIdentifier() : holdId;
    send(
        caller,
        orderId,
        order ->
            new PlaceHold(
                order,
                id,
                reason,
                text(note),
                blocks,
                null,
                owner == null ? "operations" : owner,
                dueAt,
                clock.instant()));
    return id;
  }

  /// Releases a hold.
  public void release(
      Caller caller, String orderId, String holdId, String reason, @Nullable String note) {
    send(
        caller,
        orderId,
        order -> new ReleaseHold(order, holdId, reason, text(note), clock.instant()));
  }

  /// Rejects an order.
  public void reject(Caller caller, String orderId, String reason, @Nullable String note) {
    send(caller, orderId, order -> new RejectOrder(order, reason, text(note), clock.instant()));
  }

  private void send(Caller caller, String orderId, Function<OrderId, Object> command) {
    var known =
        orders
            .find(orderId)
            .filter(order -> caller.sees(order.channel()))
            .orElseThrow(ApiProblems::notFound);
    Object wellFormed;
    try {
      wellFormed = command.apply(new OrderId(known.orderId()));
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(wellFormed)
            .andMetaData(caller.actor().asMetadata()));
  }

  private static String text(@Nullable String note) {
    return note == null ? "" : note;
  }
}
