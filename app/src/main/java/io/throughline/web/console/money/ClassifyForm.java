package io.throughline.web.console.money;

import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.money.SignedMoney;
import io.throughline.projection.reconciliation.VarianceItem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person says a difference is.
///
/// @param classificationId made with the form, so that sending it twice proposes once
/// @param amount debit of the ledger account; the other way round below zero
record ClassifyForm(
    @Nullable String classificationId,
    @Nullable String amount,
    @Nullable String ledgerAccount,
    @Nullable String reason,
    @Nullable String note) {

  /// As a command.
  ///
  /// @throws IllegalArgumentException when something is missing or cannot be
  ClassifyVariance command(VarianceItem variance, String by, LocalDate businessDay, Instant at) {
    var row = variance.row();
    return new ClassifyVariance(
        Proposals.group(variance),
        given("classificationId", classificationId),
        row.rail(),
        row.channel(),
        row.account(),
        variance.orderRef(),
        variance.handle(),
        variance.varianceClass(),
        SignedMoney.of(given("amount", amount), row.currency()),
        given("ledger account", ledgerAccount),
        given("reason", reason),
        note == null ? "" : note.strip(),
        by,
        businessDay,
        at);
  }

  private static String given(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text.strip();
  }
}
