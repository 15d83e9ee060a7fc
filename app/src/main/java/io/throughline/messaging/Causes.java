package io.throughline.messaging;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;

/// Says which event led to a command, and so to the events of that command.
public final class Causes {

  /// Its name in the metadata of commands and events: the id of an event.
  public static final String KEY = "causeId";

  private Causes() {}

  static Map<String, ?> of(Message<?> message) {
    if (message instanceof EventMessage<?> event) {
      return Map.of(KEY, event.getIdentifier());
    }
    var cause = message.getMetaData().get(KEY);
    return message instanceof CommandMessage<?> && cause != null ? Map.of(KEY, cause) : Map.of();
  }
}
