package io.throughline.security;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// The body of a request for a key, as it was sent. Strict: what we do not know is refused, because
/// a misspelled {@code expiresAt} must not make a key that lasts for ever.
record KeyRequestBody(
    @Nullable String name,
    @Nullable String role,
    @Nullable List<@Nullable String> scopes,
    @Nullable List<@Nullable String> channels,
    @Nullable Instant expiresAt) {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,100}");
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  static KeyRequestBody read(byte[] body) {
    try {
      return Optional.ofNullable(STRICT.readValue(body, KeyRequestBody.class))
          .orElseThrow(() -> refused("wrong-type", "Send a JSON object.").exception());
    } catch (UnrecognizedPropertyException unknown) {
      throw refused("unknown-field", "Known are name, role, scopes, channels, expiresAt.")
          .exception();
    } catch (StreamReadException malformed) {
      throw refused("malformed-body", "This is not JSON.").exception();
    } catch (JacksonException wrong) {
      throw refused("wrong-type", "A field has the wrong JSON type.").exception();
    }
  }

  private static Problem refused(String code, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, code, "Body not understood", detail);
  }

  /// The request, when every field is right.
  KeyRequest checked(Instant now) {
    var errors = new ArrayList<Problem.FieldError>();
    require(errors, isName(name), "/name", "Give 1 to 100 printable characters.");
    if (role == null) {
      require(errors, areScopes(scopes), "/scopes", "Give one or more of " + Scope.texts() + ".");
    } else {
      require(errors, Role.of(role).isPresent(), "/role", "Give one of " + Role.names() + ".");
      require(errors, scopes == null, "/scopes", "Give a role or scopes, not both.");
      require(
          errors,
          !role.equals(Role.CONNECTOR.name()) || channels != null,
          "/channels",
          "Name the channels of a connector.");
    }
    require(errors, areChannels(channels), "/channels", "Name one or more, or null for all.");
    require(errors, isLater(expiresAt, now), "/expiresAt", "Give a time to come, or null.");
    if (!errors.isEmpty()) {
      throw new Problem(
              HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Not a valid key", null, errors)
          .exception();
    }
    var wanted = texts(scopes).map(Scope::of).flatMap(Optional::stream).collect(toSet());
    var seen = channels == null ? null : texts(channels).collect(toSet());
    var given = role == null ? null : Role.of(role).orElseThrow();
    return given != null
        ? KeyRequest.of(Objects.requireNonNull(name).strip(), given, seen, expiresAt)
        : new KeyRequest(Objects.requireNonNull(name).strip(), wanted, seen, expiresAt);
  }

  private static void require(
      List<Problem.FieldError> errors, boolean holds, String pointer, String otherwise) {
    if (!holds) {
      errors.add(new Problem.FieldError(pointer, otherwise));
    }
  }

  private static boolean isName(@Nullable String name) {
    return name != null && !name.isBlank() && NAME.matcher(name).matches();
  }

  private static boolean areScopes(@Nullable List<@Nullable String> scopes) {
    return scopes != null
        && !scopes.isEmpty()
        && scopes.stream().allMatch(text -> text != null && Scope.of(text).isPresent());
  }

  private static boolean areChannels(@Nullable List<@Nullable String> channels) {
    return channels == null
        || (!channels.isEmpty()
            && channels.stream().allMatch(text -> text != null && CHANNEL.matcher(text).matches()));
  }

  private static boolean isLater(@Nullable Instant expiresAt, Instant now) {
    return expiresAt == null || expiresAt.isAfter(now);
  }

  private static Stream<String> texts(@Nullable List<@Nullable String> texts) {
    return texts == null ? Stream.empty() : texts.stream().flatMap(Stream::ofNullable);
  }
}
