package io.throughline.web.money;

import io.throughline.projection.journal.EntryFilter;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.web.problem.ApiProblems;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which part of the journal a ledger's file is of.
///
/// @param channel has to be given, or a batch
/// @param account has to be given, or a batch
/// @param from the first GL day; has to be given, or a batch
/// @param to the last GL day; absent: the first
/// @param currency ISO 4217; absent: all
/// @param batchId what this batch holds, instead of days
/// @param subsidiary as NetSuite names it; absent where there is one only
/// @param taxRate as Xero names it; absent: {@code Tax Exempt}
public record ExportQuery(
    @Nullable String channel,
    @Nullable String account,
    @Nullable String from,
    @Nullable String to,
    @Nullable String currency,
    @Nullable String batchId,
    @Nullable String subsidiary,
    @Nullable String taxRate) {

  private static final int MOST_DAYS = 366;

  @Nullable String batch() {
    return Texts.text("batchId", batchId);
  }

  String channelName() {
    return given("channel", channel);
  }

  String accountName() {
    return given("account", account);
  }

  LocalDate first() {
    return Objects.requireNonNull(Texts.day("from", given("from", from)));
  }

  LocalDate last() {
    var first = first();
    var last = Texts.day("to", to);
    if (last != null && (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last))) {
      throw ApiProblems.invalidParameter("to", "up to " + MOST_DAYS + " days after from");
    }
    return last == null ? first : last;
  }

  /// The entries of these days.
  EntryFilter entries() {
    return new EntryFilter(
        first(),
        last(),
        null,
        channelName(),
        accountName(),
        code(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// What stands on the accounts at the end of a day.
  LedgerFilter upTo(LocalDate day) {
    return new LedgerFilter(null, day, channelName(), accountName(), code(), null, null);
  }

  String subsidiaryName() {
    var name = Texts.text("subsidiary", subsidiary);
    return name == null ? "" : name;
  }

  String taxRateName() {
    var name = Texts.text("taxRate", taxRate);
    return name == null ? "Tax Exempt" : name;
  }

  private @Nullable String code() {
    var code = Texts.text("currency", currency);
    return code == null ? null : code.toUpperCase(Locale.ROOT);
  }

  private static String given(String name, @Nullable String text) {
    var given = Texts.text(name, text);
    if (given == null) {
      throw ApiProblems.invalidParameter(name, "given");
    }
    return given;
  }
}
