package io.throughline.messaging;

import io.throughline.eventstore.AppendBatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Handles each command on the calling thread, in a unit of work of its own even when a reaction
/// sends it from within a batch: one failing command fails alone, the others of the batch stay. Its
/// events go to the {@link AppendBatch} it belongs to. Where there is none they are appended when
/// it ends, inside a savepoint of the batch's transaction, or in a transaction of its own.
///
/// When another node, or another transaction of this one, wrote to the same stream first, a command
/// without such a batch is decided anew on the newer history. Deciders answer a repeat with
/// "already done", so this is safe.
final class RootedCommandBus extends SimpleCommandBus {

  private static final int ATTEMPTS = 8;

  private final ReactionBatches reactions;

  RootedCommandBus(Builder builder, ReactionBatches reactions) {
    super(builder);
    this.reactions = reactions;
  }

  @Override
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    var outer = detachOuterUnitsOfWork();
    try {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        LoneCommandsQueue.passedBy(() -> decideWithin(outer, command, handler, callback));
      } else {
        decideUntilWon(command, handler, callback);
      }
    } finally {
      outer.forEach(CurrentUnitOfWork::set);
    }
  }

  private <C, R> void decideWithin(
      Deque<UnitOfWork<?>> outer,
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    AppendBatch.current()
        .or(() -> reactions.batchOf(outer))
        .ifPresentOrElse(
            batch -> batch.during(() -> callback.onResult(command, decide(command, handler))),
            () -> decideUntilWon(command, handler, callback));
  }

  private <C, R> void decideUntilWon(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    CommandResultMessage<? extends R> result = decide(command, handler);
    for (int attempt = 1; attempt < ATTEMPTS && lostARace(result); attempt++) {
      pause(attempt);
      result = decide(command, handler);
    }
    callback.onResult(command, result);
  }

  private <C, R> CommandResultMessage<? extends R> decide(
      CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
    var answer = new AtomicReference<CommandResultMessage<? extends R>>();
    super.<C, R>handle(command, handler, (_, result) -> answer.set(result));
    return answer.get();
  }

  private static boolean lostARace(CommandResultMessage<?> result) {
    return result.isExceptional()
        && (result.exceptionResult() instanceof ConcurrencyException
            || result.exceptionResult() instanceof AggregateStreamCreationException);
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1 << attempt), 500_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Deque<UnitOfWork<?>> detachOuterUnitsOfWork() {
    var outer = new ArrayDeque<UnitOfWork<?>>();
    while (CurrentUnitOfWork.isStarted()) {
      var unitOfWork = CurrentUnitOfWork.get();
      CurrentUnitOfWork.clear(unitOfWork);
      outer.addFirst(unitOfWork);
    }
    return outer;
  }
}
