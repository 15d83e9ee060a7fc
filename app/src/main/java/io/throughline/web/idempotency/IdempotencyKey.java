package io.throughline.web.idempotency;

import io.throughline.security.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A caller's own name for one request.
///
/// @param value 1 to 255 printable ASCII characters, taken as they come
public record IdempotencyKey(String value) {

  /// The header's name.
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /// The key of this header; empty without one.
  ///
  /// @throws org.springframework.web.ErrorResponseException for a header that is no key
  public static Optional<IdempotencyKey> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (!FORM.matcher(header).matches()) {
      throw refused("idempotency-key-invalid", "Give 1 to 255 printable ASCII characters.");
    }
    return Optional.of(new IdempotencyKey(header));
  }

  /// The key of this header, where there must be one.
  ///
  /// @throws org.springframework.web.ErrorResponseException without one, and for what is no key
  public static IdempotencyKey required(@Nullable String header) {
    return of(header)
        .orElseThrow(
            () ->
                refused(
                    "idempotency-key-missing",
                    "Send an Idempotency-Key, new for each request, the same when you repeat it."));
  }

  private static RuntimeException refused(String code, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, code, "Idempotency key", detail).exception();
  }
}
