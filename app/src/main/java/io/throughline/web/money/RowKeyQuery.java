package io.throughline.web.money;

import io.throughline.projection.reconciliation.RowKey;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which row a request asks about: all of it has to be said.
record RowKeyQuery(
    @Nullable String businessDay,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String rail,
    @Nullable String currency) {

  /// @throws org.springframework.web.ErrorResponseException when something is absent, or the row is
  ///   not for the caller's eyes
  RowKey of(Caller caller) {
    @Nullable LocalDate day = Texts.day("businessDay", businessDay);
    if (day == null) {
      throw ApiProblems.invalidParameter("businessDay", "given");
    }
    var key =
        new RowKey(
            day,
            given("channel", channel),
            given("account", account),
            given("rail", rail),
            given("currency", currency).toUpperCase(Locale.ROOT));
    if (!caller.sees(key.channel())) {
      throw ApiProblems.notFound();
    }
    return key;
  }

  private static String given(String name, @Nullable String text) {
    var given = Texts.text(name, text);
    if (given == null) {
      throw ApiProblems.invalidParameter(name, "given");
    }
    return given;
  }
}
