package io.throughline.web.console;

import io.throughline.projection.orders.Stage;
import io.throughline.web.problem.ApiProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The filter form of the list as a browser sends it: a field left alone is an empty text.
record ListRequest(
    @Nullable String channel,
    @Nullable List<String> stage,
    @Nullable String held,
    @Nullable String currency,
    @Nullable String hold,
    @Nullable String reference,
    @Nullable String cursor) {

  ListQuery query() {
    var code = given(currency);
    return new ListQuery(
        given(channel),
        stage == null
            ? Set.of()
            : stage.stream()
                .filter(name -> !name.isBlank())
                .map(ListRequest::stage)
                .collect(Collectors.toSet()),
        given(held) == null ? null : Boolean.valueOf(given(held)),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        given(hold),
        given(reference));
  }

  @Nullable String givenCursor() {
    return given(cursor);
  }

  private static Stage stage(String name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiProblems.invalidParameter("stage", "a stage"));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
