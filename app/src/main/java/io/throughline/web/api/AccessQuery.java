package io.throughline.web.api;

import io.throughline.audit.AccessFilter;
import io.throughline.audit.AccessKind;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which accesses somebody asks for, as it stands in an address; what is empty restricts nothing.
///
/// @param kind such as {@code personal-data-read}
/// @param actor such as {@code person:ID}
/// @param subject the id of an order, key or person
/// @param from this instant and later
/// @param until before this instant
public record AccessQuery(
    @Nullable String kind,
    @Nullable String actor,
    @Nullable String subject,
    @Nullable String from,
    @Nullable String until) {

  /// As a filter of what the caller may see.
  ///
  /// @throws org.springframework.web.ErrorResponseException 400 for what cannot be
  public AccessFilter filter(Caller caller) {
    return new AccessFilter(
        kindOf(),
        given(actor),
        given(subject),
        instant("from", from),
        instant("until", until),
        caller.channels());
  }

  private @Nullable AccessKind kindOf() {
    var wanted = given(kind);
    return wanted == null
        ? null
        : AccessKind.of(wanted)
            .orElseThrow(
                () ->
                    ApiProblems.invalidParameter(
                        "kind",
                        Arrays.stream(AccessKind.values())
                            .map(AccessKind::text)
                            .collect(Collectors.joining(", "))));
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    var wanted = given(text);
    try {
      return wanted == null ? null : Instant.parse(wanted);
    } catch (DateTimeException notOne) {
      throw ApiProblems.invalidParameter(name, "an instant such as 2026-11-21T09:00:00Z");
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
