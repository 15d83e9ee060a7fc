package io.throughline.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What signatures do not tell, because bodies are taken and given as bytes.
final class Bodies {

  /// Components that may be left out of a command's body.
  static final Set<String> DEFAULTED = Set.of("occurredAt", "note", "owner", "units", "tags");

  static final List<String> ERRORS = List.of("400", "401", "403", "404", "406", "429", "503");

  /// Of an operation that takes a body or changes something.
  static final List<String> ERRORS_OF_CHANGES =
      List.of("400", "401", "403", "404", "406", "409", "413", "415", "422", "429", "503");

  /// By operation.
  static final Map<String, String> STATUS =
      Map.of(
          "ChannelAccounts-open", "201",
          "Keys-issue", "201",
          "Keys-revoke", "204",
          "People-add", "201");

  private Bodies() {}

  /// Commands of one request.
  record Commands(List<Command> commands) {}

  /// One of them: a new order has no {@code orderId}.
  record Command(String commandId, String action, @Nullable String orderId, JsonNode body) {}

  /// What the body of an operation is read into; empty when its signature tells.
  static Optional<Class<?>> of(String operation) {
    return switch (operation) {
      case "Receive-receive" -> Optional.of(named("web.command.OrderBody"));
      case "BulkCommands-commands" -> Optional.of(Commands.class);
      case "People-add", "People-access", "People-password" ->
          Optional.of(named("people.PersonBody"));
      case "Keys-issue" -> Optional.of(named("security.KeyRequestBody"));
      default -> Optional.empty();
    };
  }

  /// What a command is answered.
  static Class<?> answer(String path) {
    return named(
        path.equals("/api/commands")
            ? "web.command.BulkCommandsApi$Results"
            : "web.command.Answers$Done");
  }

  /// What a decision about money is answered.
  static Class<?> ofTheBooks() {
    return named("web.api.FinanceDesk$Decided");
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName("io.throughline." + name);
    } catch (ClassNotFoundException moved) {
      throw new IllegalStateException(moved);
    }
  }
}
