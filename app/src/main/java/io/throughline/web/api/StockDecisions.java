package io.throughline.web.api;

import io.throughline.security.Caller;
import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.StockCommand;
import io.throughline.stock.command.StockItemId;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends what a person or program reports about stock, or asks of it, in its name.
@Component
class StockDecisions {

  /// A clock that is set so wrong is no clock.
  private static final Duration FUTURE = Duration.ofDays(1);

  private static final Instant PAST = Instant.parse("2000-01-01T00:00:00Z");

  private final CommandGateway commands;
  private final Clock clock;

  StockDecisions(CommandGateway commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /// Makes a command from the item and the time and sends it.
  ///
  /// @param at when it happened, by the reporter's clock; null for now, by ours
  void send(
      Caller caller,
      String sku,
      @Nullable Instant at,
      BiFunction<StockItemId, Instant, StockCommand> command) {
    commands.sendAndWait(message(caller, wellFormed(sku, at, command)));
  }

  /// Asks for a reservation.
  ///
  /// @return how it stands with it
  ReservationAnswer reserve(
      Caller caller, String sku, BiFunction<StockItemId, Instant, ReserveStock> command) {
    return commands.sendAndWait(message(caller, wellFormed(sku, null, command)));
  }

  private <C extends StockCommand> C wellFormed(
      String sku, @Nullable Instant at, BiFunction<StockItemId, Instant, C> command) {
    try {
      return command.apply(StockItemId.of(sku), moment(at));
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
  }

  private Instant moment(@Nullable Instant at) {
    var now = clock.instant();
    if (at == null) {
      return now;
    }
    if (at.isBefore(PAST) || at.isAfter(now.plus(FUTURE))) {
      throw new IllegalArgumentException("at is before the year 2000 or after tomorrow");
    }
    return at;
  }

  private static CommandMessage<StockCommand> message(Caller caller, StockCommand command) {
    return GenericCommandMessage.<StockCommand>asCommandMessage(command)
        .andMetaData(caller.actor().asMetadata());
  }
}
