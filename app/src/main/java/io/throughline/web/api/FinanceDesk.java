package io.throughline.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.aggregate.Outcome;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.security.Caller;
import io.throughline.security.Responsible;
import io.throughline.web.idempotency.Answer;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.idempotency.OnlyOnce;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lets whoever may decide about money decide: each request once, in one transaction with the
/// memory of its answer, and with the books read up to now.
@Component
class FinanceDesk {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final OnlyOnce once;
  private final Responsible responsible;
  private final CommandGateway commands;
  private final SafeHeadEventStorageEngine engine;
  private final MinPosition readModels;
  private final Clock clock;

  FinanceDesk(
      OnlyOnce once,
      Responsible responsible,
      CommandGateway commands,
      SafeHeadEventStorageEngine engine,
      MinPosition readModels,
      Clock clock) {
    this.once = once;
    this.responsible = responsible;
    this.commands = commands;
    this.engine = engine;
    this.readModels = readModels;
    this.clock = clock;
  }

  /// What became of a decision about money.
  ///
  /// @param id what it is about
  /// @param outcome {@code done} or {@code already-done}
  /// @param approval {@code pending} when it waits for a second person and took no effect yet
  /// @param position queries that have read up to here see it
  record Decided(
      String id,
      String outcome,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String approval,
      long position) {}

  /// What came of the work of one request.
  ///
  /// @param id what it was about
  record Done(String id, Outcome outcome) {}

  /// Does the work once per idempotency key.
  ///
  /// @param body what was asked, which a repeat must ask too
  ResponseEntity<byte[]> once(
      Caller caller,
      @Nullable String key,
      HttpServletRequest request,
      Record body,
      Supplier<Done> work) {
    return once.answer(
        caller,
        IdempotencyKey.of(key),
        request,
        JSON.writeValueAsBytes(body),
        _ -> answer(wellFormed(work)));
  }

  private static Done wellFormed(Supplier<Done> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
  }

  private Answer answer(Done done) {
    long position =
        done.outcome() == Outcome.ALREADY_DONE ? engine.safeHead() : engine.lastAppended();
    var decided =
        new Decided(
            done.id(),
            done.outcome() == Outcome.ALREADY_DONE ? "already-done" : "done",
            done.outcome() == Outcome.AWAITS_APPROVAL ? "pending" : null,
            position);
    return new Answer(
        200, MediaType.APPLICATION_JSON_VALUE, null, position, JSON.writeValueAsBytes(decided));
  }

  /// Sends a command in the caller's name.
  Outcome send(Caller caller, Object command) {
    return commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(caller.actor().asMetadata()));
  }

  /// Who answers for what this caller asks: two keys of one person are one person.
  String by(Caller caller) {
    return responsible.of(caller).value();
  }

  /// Waits until the books have read everything there is now.
  ///
  /// @return up to where
  long booksRead(List<String> groups) {
    long now = engine.safeHead();
    readModels.await(groups, now);
    return now;
  }

  /// Now, by our clock.
  Instant now() {
    return clock.instant();
  }

  /// What belongs to no single channel is for who sees all of them.
  static void mustSeeAll(Caller caller) {
    if (caller.channels() != null) {
      throw ApiProblems.notFound();
    }
  }

  /// What belongs to a channel that the caller may not see is not there.
  static void mustSee(Caller caller, String channel) {
    if (!caller.sees(channel)) {
      throw ApiProblems.notFound();
    }
  }

  /// A day as text.
  static LocalDate day(String name, @Nullable String text) {
    try {
      return LocalDate.parse(ApiProblems.required(name, text));
    } catch (DateTimeParseException noDay) {
      throw ApiProblems.invalid(name + " is no day, such as 2026-03-05");
    }
  }
}
