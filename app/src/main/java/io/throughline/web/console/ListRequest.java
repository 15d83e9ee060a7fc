package io.throughline.web.console;

import io.throughline.projection.orders.Payment;
import io.throughline.projection.orders.Stage;
import io.throughline.web.problem.ApiProblems;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The filter form of the list as a browser sends it: a field left alone is an empty text.
record ListRequest(
    @Nullable String channel,
    @Nullable List<String> stage,
    @Nullable List<String> payment,
    @Nullable String held,
    @Nullable String anomaly,
    @Nullable String currency,
    @Nullable String hold,
    @Nullable String reference,
    @Nullable String cursor) {

  ListQuery query() {
    var code = given(currency);
    return new ListQuery(
        given(channel),
        chosen("stage", stage, Stage.class),
        chosen("payment", payment, Payment.class),
        flag(held),
        flag(anomaly),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        given(hold),
        given(reference));
  }

  @Nullable String givenCursor() {
    return given(cursor);
  }

  private static <E extends Enum<E>> Set<E> chosen(
      String parameter, @Nullable List<String> names, Class<E> type) {
    return names == null
        ? Set.of()
        : names.stream()
            .filter(name -> !name.isBlank())
            .map(name -> constant(parameter, name, type))
            .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> E constant(String parameter, String name, Class<E> type) {
    return EnumSet.allOf(type).stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ApiProblems.invalidParameter(parameter, "a " + parameter));
  }

  private static @Nullable Boolean flag(@Nullable String text) {
    var wanted = given(text);
    return wanted == null ? null : Boolean.valueOf(wanted);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
