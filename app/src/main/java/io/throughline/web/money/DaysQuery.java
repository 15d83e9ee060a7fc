package io.throughline.web.money;

import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which days a request asks for, and whose; what is absent or empty does not restrict.
///
/// @param from the first day, such as {@code 2026-11-01}: business days of rows and what is behind
///   them, GL days of the journal
/// @param to the last day
/// @param rail who moves the money
/// @param currency ISO 4217
public record DaysQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String rail,
    @Nullable String currency) {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 366;

  /// The rows of these days that the caller may see: of the last seven when it names none.
  ///
  /// @param today the day that it is for the asker
  /// @throws org.springframework.web.ErrorResponseException when these are more days than a year
  ///   has
  public RowFilter rows(Caller caller, LocalDate today) {
    var given = last();
    var last = given == null ? today.plusDays(1) : given;
    var named = first();
    var first = named == null ? last.minusDays(USUAL_DAYS) : named;
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw ApiProblems.invalidParameter("from", "up to " + MOST_DAYS + " days before to");
    }
    return filter(caller, first, last);
  }

  /// What the caller may see, of any day when it names none.
  public RowFilter everything(Caller caller) {
    return filter(caller, first(), last());
  }

  /// The same of the journal.
  public LedgerFilter ledger(Caller caller) {
    return ledger(everything(caller));
  }

  /// What was handed to the ledger: a batch is of all rails.
  LedgerFilter batches(Caller caller) {
    var filter = ledger(caller);
    return new LedgerFilter(
        filter.first(),
        filter.last(),
        filter.channel(),
        filter.account(),
        filter.currency(),
        null,
        filter.visible());
  }

  /// The same days of the journal.
  static LedgerFilter ledger(RowFilter filter) {
    return new LedgerFilter(
        filter.first(),
        filter.last(),
        filter.channel(),
        filter.account(),
        filter.currency(),
        filter.rail(),
        filter.visible());
  }

  private @Nullable LocalDate first() {
    return Texts.day("from", from);
  }

  private @Nullable LocalDate last() {
    return Texts.day("to", to);
  }

  private RowFilter filter(Caller caller, @Nullable LocalDate first, @Nullable LocalDate last) {
    var code = Texts.text("currency", currency);
    return new RowFilter(
        first,
        last,
        Texts.text("channel", channel),
        Texts.text("account", account),
        Texts.text("rail", rail),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        caller.channels());
  }
}
