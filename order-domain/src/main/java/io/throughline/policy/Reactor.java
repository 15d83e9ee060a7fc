package io.throughline.policy;

import io.throughline.decision.Actor;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Sends the commands of one reaction, in its name, and waits for each: a failure must be seen.
final class Reactor {

  private final CommandGateway commands;
  private final Actor actor;

  Reactor(CommandGateway commands, String group) {
    this.commands = commands;
    this.actor = Actor.policy(group);
  }

  void send(Object command) {
    send(command, Map.of());
  }

  /// @param metadata what is handed on to the events that follow
  void send(Object command, Map<String, String> metadata) {
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(actor.asMetadata())
            .andMetaData(metadata));
  }
}
