package io.throughline.personal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody says personal data is needed for.
///
/// @param reference the ticket or case; null when there is none
public record Purpose(ReadReason reason, @Nullable String reference) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9#][A-Za-z0-9#_./-]{0,59}");

  /// Refuses a reference that is none.
  ///
  /// @throws IllegalArgumentException for a text with spaces or {@code @}, which may be a person's
  public Purpose {
    if (reference != null && !REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException("reference must be the number of a ticket or case");
    }
  }

  /// The purpose of a request; null when it states none.
  ///
  /// @throws IllegalArgumentException for a reason that is not on the list, and as above
  public static @Nullable Purpose of(@Nullable String reason, @Nullable String reference) {
    if (reason == null || reason.isBlank()) {
      return null;
    }
    var known =
        ReadReason.of(reason)
            .orElseThrow(
                () -> new IllegalArgumentException("reason must be one of " + ReadReason.texts()));
    return new Purpose(known, reference == null || reference.isBlank() ? null : reference.strip());
  }
}
