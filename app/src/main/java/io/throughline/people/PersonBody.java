package io.throughline.people;

import io.throughline.security.Problem;
import io.throughline.security.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// The body of a request about a person, as it was sent. Strict: a misspelled {@code channels} must
/// not let a person see all of them.
record PersonBody(
    @Nullable String userName,
    @Nullable String password,
    @Nullable List<@Nullable String> roles,
    @Nullable List<@Nullable String> channels) {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static PersonBody read(byte[] body) {
    try {
      return Optional.ofNullable(STRICT.readValue(body, PersonBody.class))
          .orElseThrow(() -> refused("wrong-type", "Send a JSON object."));
    } catch (UnrecognizedPropertyException unknown) {
      throw refused("unknown-field", "Known are userName, password, roles and channels.");
    } catch (StreamReadException malformed) {
      throw refused("malformed-body", "This is not JSON.");
    } catch (JacksonException wrong) {
      throw refused("wrong-type", "A field has the wrong JSON type.");
    }
  }

  private static ErrorResponseException refused(String code, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, code, "Body not understood", detail).exception();
  }

  PersonRequest added() {
    return new PersonRequest(
        Objects.requireNonNullElse(userName, ""), givenPassword(), givenRoles(), givenChannels());
  }

  String givenPassword() {
    return Objects.requireNonNullElse(password, "");
  }

  /// @throws ErrorResponseException 422 for a role that there is not
  Set<Role> givenRoles() {
    var given = new HashSet<Role>();
    for (var name : roles == null ? List.<@Nullable String>of() : roles) {
      given.add(Optional.ofNullable(name).flatMap(Role::of).orElseThrow(PersonBody::noSuchRole));
    }
    return given;
  }

  private static ErrorResponseException noSuchRole() {
    var error = new Problem.FieldError("/roles", "Give one or more of " + Role.names() + ".");
    return new Problem(
            HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Not valid", null, List.of(error))
        .exception();
  }

  @Nullable Set<String> givenChannels() {
    if (channels == null) {
      return null;
    }
    var given = new HashSet<String>();
    channels.forEach(name -> given.add(Objects.requireNonNullElse(name, "")));
    return given;
  }

  /// Shows no password.
  @Override
  public String toString() {
    return "PersonBody[" + userName + "]";
  }
}
