package io.throughline.web.console;

import io.throughline.security.Problem;
import io.throughline.security.Role;
import io.throughline.web.problem.ApiProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/// What was filled in about a person or a key.
///
/// @param channels names with commas or spaces between them; empty for all of them
record AccessForm(
    @Nullable String username,
    @Nullable String name,
    @Nullable String password,
    @Nullable Set<Role> roles,
    @Nullable String channels) {

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
  private static final Pattern PRINTABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,100}");

  String givenName() {
    return Objects.requireNonNullElse(username, "");
  }

  /// @throws ErrorResponseException 422 when it is no name
  String givenKeyName() {
    var given = name == null ? "" : name.strip();
    if (!PRINTABLE.matcher(given).matches()) {
      throw ApiProblems.invalid("Say what the key is for, in 1 to 100 printable characters.");
    }
    return given;
  }

  String givenPassword() {
    return Objects.requireNonNullElse(password, "");
  }

  Set<Role> givenRoles() {
    return roles == null ? Set.of() : roles;
  }

  @Nullable Set<String> givenChannels() {
    return channels == null || channels.isBlank()
        ? null
        : Arrays.stream(BETWEEN.split(channels.strip()))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /// A refusal in sentences.
  static List<String> why(ErrorResponseException refused) {
    var properties = refused.getBody().getProperties();
    if (properties != null && properties.get("errors") instanceof List<?> errors) {
      return errors.stream()
          .filter(Problem.FieldError.class::isInstance)
          .map(Problem.FieldError.class::cast)
          .map(error -> error.pointer().substring(1) + ": " + error.detail())
          .toList();
    }
    return List.of(Objects.requireNonNullElse(refused.getBody().getDetail(), "This cannot be."));
  }

  /// Shows no password.
  @Override
  public String toString() {
    return "AccessForm[" + username + ", " + name + "]";
  }
}
