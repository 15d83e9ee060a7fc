package io.throughline.web.api;

import io.throughline.projection.cases.CaseFilter;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import org.jspecify.annotations.Nullable;

/// Which cases a request asks for; what is absent or empty does not restrict.
///
/// @param state {@code open} or {@code resolved}
/// @param subject id of what it is about
public record CaseQuery(
    @Nullable String state,
    @Nullable String type,
    @Nullable String severity,
    @Nullable String owner,
    @Nullable String channel,
    @Nullable String subject) {

  /// As a filter of what the caller may see.
  public CaseFilter filter(Caller caller) {
    return new CaseFilter(
        open(),
        given(type),
        given(severity),
        given(owner),
        given(channel),
        given(subject),
        caller.channels());
  }

  private @Nullable Boolean open() {
    var wanted = given(state);
    if (wanted == null) {
      return null;
    }
    return switch (wanted) {
      case "open" -> true;
      case "resolved" -> false;
      default -> throw ApiProblems.invalidParameter("state", "open or resolved");
    };
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
