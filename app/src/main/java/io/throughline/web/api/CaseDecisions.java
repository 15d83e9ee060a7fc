package io.throughline.web.api;

import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.CaseCommand;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.projection.cases.CaseSummary;
import io.throughline.projection.cases.ExceptionCases;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows exception cases, and sends what a person or program decides about one, in its name.
@Component
public class CaseDecisions {

  private final CommandGateway commands;
  private final ExceptionCases cases;
  private final Clock clock;

  CaseDecisions(CommandGateway commands, ExceptionCases cases, Clock clock) {
    this.commands = commands;
    this.cases = cases;
    this.clock = clock;
  }

  /// The case, when the caller may see it: one of no channel is for those who see all.
  public CaseSummary visible(Caller caller, String caseId) {
    return cases
        .find(caseId)
        .filter(known -> sees(caller, known.channel()))
        .orElseThrow(ApiProblems::notFound);
  }

  private static boolean sees(Caller caller, @Nullable String channel) {
    return channel == null ? caller.channels() == null : caller.sees(channel);
  }

  /// Makes a case somebody's work.
  public void assign(Caller caller, String caseId, String owner, @Nullable Instant dueAt) {
    send(caller, caseId, id -> new AssignCase(id, owner, dueAt, clock.instant()));
  }

  /// Resolves a case.
  public void resolve(Caller caller, String caseId, String resolution, @Nullable String note) {
    send(
        caller,
        caseId,
        id -> new ResolveCase(id, resolution, note == null ? "" : note, clock.instant()));
  }

  private void send(Caller caller, String caseId, Function<CaseId, CaseCommand> command) {
    var known = visible(caller, caseId);
    CaseCommand wellFormed;
    try {
      wellFormed = command.apply(new CaseId(known.caseId()));
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(wellFormed)
            .andMetaData(caller.actor().asMetadata()));
  }
}
