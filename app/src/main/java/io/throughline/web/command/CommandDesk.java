package io.throughline.web.command;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Outcome;
import io.throughline.apijson.BodyRefused;
import io.throughline.channelaccount.Policies;
import io.throughline.decision.Decision;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.order.OrderRules;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.Requester;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.PersonReference;
import io.throughline.security.Caller;
import io.throughline.security.Responsible;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// Gives commands to their orders, one after the other, in the transaction of the caller. Each has
/// a result of its own: one that is refused leaves nothing behind and spoils no other.
@Component
class CommandDesk {

  /// After so many lost races each command is decided by itself.
  private static final int TOGETHER = 3;

  private final CommandGateway commands;
  private final SafeHeadEventStorageEngine engine;
  private final OrderAccounts accounts;
  private final Policies policies;
  private final IncomingOrders incoming;
  private final Turns turns;
  private final Responsible responsible;
  private final Clock clock;

  CommandDesk(
      CommandGateway commands,
      SafeHeadEventStorageEngine engine,
      OrderAccounts accounts,
      Policies policies,
      IncomingOrders incoming,
      Turns turns,
      Responsible responsible,
      Clock clock) {
    this.commands = commands;
    this.engine = engine;
    this.accounts = accounts;
    this.policies = policies;
    this.incoming = incoming;
    this.turns = turns;
    this.responsible = responsible;
    this.clock = clock;
  }

  /// Decides all of them; what could not be read has its result already.
  ///
  /// All events are appended in one statement, at first. Whoever lost a race waits for his turn
  /// with others who write to the same orders. Whoever lost several times goes on by single
  /// commands: each has a savepoint of its own, and a lost race is decided anew.
  ///
  /// @param lostRaces how often this was tried before
  /// @throws org.axonframework.modelling.command.ConcurrencyException when they are decided
  ///   together and another transaction won a race: nothing was done
  List<CommandResult> decide(Caller caller, List<Given> commands, int lostRaces) {
    if (lostRaces > 0) {
      turns.take(streams(commands));
    }
    var persons = incoming.seal(commands.stream().flatMap(Given::incoming));
    if (lostRaces >= TOGETHER) {
      return commands.stream().map(one -> result(caller, one, persons)).toList();
    }
    var results = new ArrayList<CommandResult>();
    var batch = engine.batch(streams(commands));
    batch.during(() -> commands.forEach(one -> results.add(result(caller, one, persons))));
    batch.flush();
    return results;
  }

  private static List<String> streams(List<Given> commands) {
    return commands.stream().flatMap(one -> one.stream().stream()).distinct().sorted().toList();
  }

  private CommandResult result(Caller caller, Given one, Map<OrderId, PersonReference> persons) {
    return switch (one) {
      case Wanted wanted ->
          answered(wanted.commandId(), wanted.orderId(), () -> decide(caller, wanted));
      case Incoming order ->
          answered(
              order.commandId(),
              order.command().orderId().value(),
              () -> receive(caller, order, persons));
      case CommandResult refused -> refused;
    };
  }

  private static CommandResult answered(
      @Nullable String commandId, String orderId, Supplier<CommandResult> deciding) {
    try {
      return deciding.get();
    } catch (CommandRefused refused) {
      return CommandResult.refused(commandId, orderId, ApiProblems.of(refused));
    } catch (BodyRefused refused) {
      return CommandResult.refused(commandId, orderId, ApiProblems.of(refused));
    } catch (ErrorResponseException refused) {
      return CommandResult.refused(commandId, orderId, refused);
    }
  }

  private CommandResult receive(
      Caller caller, Incoming order, Map<OrderId, PersonReference> persons) {
    mustHave(caller, Scope.ORDERS_REPORT);
    var command = order.command();
    if (!caller.sees(command.channel())) {
      throw ApiProblems.notFound();
    }
    var person = persons.get(command.orderId());
    var outcome = send(caller, person == null ? command : command.withPerson(person));
    return CommandResult.received(order, outcome);
  }

  private static void mustHave(Caller caller, Scope scope) {
    if (!caller.has(scope)) {
      throw ApiProblems.forbidden(scope);
    }
  }

  /// How far a query must have read to see what became of these.
  long position(List<CommandResult> results) {
    return results.stream().anyMatch(CommandResult::wrote)
        ? engine.lastAppended()
        : engine.safeHead();
  }

  /// What an order in this state would answer, by the rules themselves; nothing is done.
  CommandResult foresee(Caller caller, Wanted one, OrderState state) {
    return answered(
        one.commandId(),
        one.orderId(),
        () -> foreseen(one, OrderRules.decide(state, command(caller, one))));
  }

  private static CommandResult foreseen(Wanted one, Decision<OrderEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<OrderEvent>(var events) ->
          CommandResult.of(
              one,
              events.stream().anyMatch(ApprovalRequested.class::isInstance)
                  ? Outcome.AWAITS_APPROVAL
                  : Outcome.DONE);
      case Decision.AlreadyDone<OrderEvent> _ -> CommandResult.of(one, Outcome.ALREADY_DONE);
      case Decision.Refused<OrderEvent>(var reason, var detail) ->
          throw CommandRefused.because(reason, detail);
    };
  }

  private CommandResult decide(Caller caller, Wanted one) {
    return CommandResult.of(one, send(caller, command(caller, one)));
  }

  private OrderCommand command(Caller caller, Wanted one) {
    mustHave(caller, one.action().scope());
    var account =
        accounts
            .of(one.orderId())
            .filter(from -> caller.sees(from.channel()))
            .orElseThrow(ApiProblems::notFound);
    return CommandBody.command(
        one.action(),
        one.orderId(),
        one.path(),
        one.body(),
        new Requester(
            responsible.of(caller).value(), policies.of(account.channel(), account.account())),
        clock.instant());
  }

  private Outcome send(Caller caller, OrderCommand command) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(caller.actor().asMetadata()));
  }
}
