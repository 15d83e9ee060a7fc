package io.throughline.apijson;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong when a body could not be bound, from what the JSON library says.
final class Fault {

  private static final String MISSING = "Missing required creator property";
  private static final int LONGEST_NAME = 100;

  private Fault() {}

  static BodyRefused of(JacksonException wrong) {
    var pointer = pointer(wrong);
    if (wrong instanceof UnrecognizedPropertyException) {
      return BodyRefused.malformed("unknown-field", pointer, "There is no such field here.");
    }
    for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyRefused refused) {
        return refused.within(pointer);
      }
      if (cause instanceof IllegalArgumentException notWellFormed) {
        return BodyRefused.invalid("validation", pointer, message(notWellFormed));
      }
      if (cause instanceof ArithmeticException) {
        return BodyRefused.invalid("invalid-money", pointer, "Too large to add up.");
      }
    }
    return message(wrong).startsWith(MISSING)
        ? BodyRefused.missing(pointer)
        : BodyRefused.malformed("wrong-type", pointer, "This has another JSON type.");
  }

  private static String message(Throwable failure) {
    return failure instanceof JacksonException ofJson
        ? String.valueOf(ofJson.getOriginalMessage())
        : String.valueOf(failure.getMessage());
  }

  private static String pointer(JacksonException wrong) {
    return wrong.getPath().stream().map(Fault::step).collect(Collectors.joining());
  }

  private static String step(JacksonException.Reference reference) {
    @Nullable String name = reference.getPropertyName();
    return name == null ? "/" + reference.getIndex() : step(name);
  }

  /// The part of a JSON pointer that leads to this field.
  static String step(String name) {
    var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return "/" + shown.replace("~", "~0").replace("/", "~1");
  }
}
