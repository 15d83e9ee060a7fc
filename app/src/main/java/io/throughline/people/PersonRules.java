package io.throughline.people;

import io.throughline.security.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a user name, a password and channels must look like.
final class PersonRules {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,63}");
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private PersonRules() {}

  static String canonical(String userName) {
    return userName.strip().toLowerCase(Locale.ROOT);
  }

  /// @throws org.springframework.web.ErrorResponseException naming every field that is wrong
  static void check(PersonRequest request) {
    var errors = new ArrayList<Problem.FieldError>();
    var name = canonical(request.userName());
    require(
        errors,
        NAME.matcher(name).matches(),
        "/userName",
        "Give 2 to 64 letters, digits or . _ @ + -, beginning with a letter or digit.");
    password(errors, name, request.password());
    access(errors, request.roles().isEmpty(), request.channels());
    refuse(errors);
  }

  static void checkAccess(Set<?> roles, @Nullable Set<String> channels) {
    var errors = new ArrayList<Problem.FieldError>();
    access(errors, roles.isEmpty(), channels);
    refuse(errors);
  }

  static void checkPassword(String userName, String password) {
    var errors = new ArrayList<Problem.FieldError>();
    password(errors, userName, password);
    refuse(errors);
  }

  private static void password(List<Problem.FieldError> errors, String name, String password) {
    int length = password.codePointCount(0, password.length());
    require(
        errors,
        length >= Passwords.SHORTEST && length <= Passwords.LONGEST,
        "/password",
        "Give %d to %d characters.".formatted(Passwords.SHORTEST, Passwords.LONGEST));
    require(
        errors,
        name.length() < 4 || !password.toLowerCase(Locale.ROOT).contains(name),
        "/password",
        "Give one that does not contain the user name.");
    require(
        errors,
        password.codePoints().distinct().count() >= 5,
        "/password",
        "Give one of at least five different characters.");
  }

  private static void access(
      List<Problem.FieldError> errors, boolean noRole, @Nullable Set<String> channels) {
    require(errors, !noRole, "/roles", "Give one role at least.");
    require(
        errors,
        channels == null
            || (!channels.isEmpty()
                && channels.stream().allMatch(text -> CHANNEL.matcher(text).matches())),
        "/channels",
        "Name one or more, or null for all.");
  }

  private static void require(
      List<Problem.FieldError> errors, boolean holds, String pointer, String otherwise) {
    if (!holds) {
      errors.add(new Problem.FieldError(pointer, otherwise));
    }
  }

  private static void refuse(List<Problem.FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Not valid", null, errors)
          .exception();
    }
  }
}
