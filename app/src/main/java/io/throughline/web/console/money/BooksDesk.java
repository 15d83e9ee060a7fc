package io.throughline.web.console.money;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Outcome;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.security.Caller;
import io.throughline.security.Responsible;
import io.throughline.web.api.Past;
import io.throughline.web.api.PastQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Decisions about the books, for people: the same commands as over the API, and a refusal in
/// words.
@Component
class BooksDesk {

  private final CommandGateway commands;
  private final TransactionOperations transaction;
  private final Responsible responsible;
  private final SafeHeadEventStorageEngine engine;
  private final Past past;
  private final Clock clock;

  BooksDesk(
      CommandGateway commands,
      TransactionOperations transaction,
      Responsible responsible,
      SafeHeadEventStorageEngine engine,
      Past past,
      Clock clock) {
    this.commands = commands;
    this.transaction = transaction;
    this.responsible = responsible;
    this.engine = engine;
    this.past = past;
    this.clock = clock;
  }

  /// Decides in one transaction.
  ///
  /// @return why not, in words; empty when it is done
  Optional<String> decide(Supplier<Outcome> work) {
    try {
      var _ = transaction.execute(_ -> work.get());
      return Optional.empty();
    } catch (CommandRefused refused) {
      return Optional.of(words(refused));
    } catch (IllegalArgumentException malformed) {
      return Optional.of(String.valueOf(malformed.getMessage()));
    } catch (TransientDataAccessException lostRace) {
      return Optional.of("Somebody else decided at the same moment. Look again.");
    }
  }

  /// The rule in a sentence, and what stands against it in this case.
  private static String words(CommandRefused refused) {
    var reason = refused.reason();
    var detail = String.valueOf(refused.getMessage());
    var prefix = reason.name() + ": ";
    var here = detail.startsWith(prefix) ? detail.substring(prefix.length()) : detail;
    return here.equals(reason.words()) ? here : reason.words() + " (" + here + ")";
  }

  /// Sends a command in the caller's name.
  Outcome send(Caller caller, Object command) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(caller.actor().asMetadata()));
  }

  /// Who answers for what this caller asks.
  String by(Caller caller) {
    return responsible.of(caller).value();
  }

  /// Waits until the books have read everything there is now.
  ///
  /// @return up to where
  long booksRead(String... groups) {
    long now = engine.safeHead();
    return past.moment(new PastQuery(null, Long.toString(now)), groups).position();
  }

  /// Now, by our clock.
  Instant now() {
    return clock.instant();
  }
}
