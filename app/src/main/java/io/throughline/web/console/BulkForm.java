package io.throughline.web.console;

import io.throughline.web.command.BulkAction;
import io.throughline.web.command.BulkRuns;
import io.throughline.web.problem.ApiProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list's form asks to be decided about its orders, as a browser sends it.
///
/// @param what the name of a {@link BulkAction}
/// @param of {@code all} for every order of the filter; the ticked ones otherwise
/// @param orderId the ticked ones
record BulkForm(
    @Nullable String what,
    @Nullable String of,
    @Nullable List<String> orderId,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Set<String> blocks) {

  BulkAction action() {
    return Arrays.stream(BulkAction.values())
        .filter(action -> action.name().equals(what))
        .findFirst()
        .orElseThrow(() -> ApiProblems.invalidParameter("what", "an action"));
  }

  boolean ofAll() {
    return "all".equals(of);
  }

  Stream<String> orderIds() {
    return orderId == null ? Stream.of() : orderId.stream().distinct();
  }

  BulkRuns.Wish wish() {
    var code = reason == null ? "" : reason.strip();
    if (code.isEmpty()) {
      throw ApiProblems.invalid("Say why, by a reason code.");
    }
    return new BulkRuns.Wish(
        action(),
        code,
        Objects.requireNonNullElse(note, "").strip(),
        blocks == null ? Set.of() : blocks);
  }
}
