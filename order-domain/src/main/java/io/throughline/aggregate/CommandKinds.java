package io.throughline.aggregate;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/// Sends every command of a sealed type to the one handler of that type. Axon routes by the name of
/// the command's own class, and would want a handler for each.
public final class CommandKinds implements MessageDispatchInterceptor<CommandMessage<?>> {

  private final List<Class<?>> kinds;

  /// For commands of these sealed types.
  public CommandKinds(Class<?>... kinds) {
    this.kinds = List.of(kinds);
  }

  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> messages) {
    return (_, message) -> named(message);
  }

  private CommandMessage<?> named(CommandMessage<?> message) {
    return kinds.stream()
        .filter(kind -> kind.isAssignableFrom(message.getPayloadType()))
        .findFirst()
        .<CommandMessage<?>>map(kind -> new GenericCommandMessage<>(message, kind.getName()))
        .orElse(message);
  }
}
