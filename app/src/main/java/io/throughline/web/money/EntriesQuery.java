package io.throughline.web.money;

import io.throughline.projection.journal.EntryFilter;
import io.throughline.security.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which entries of the journal a request asks for; what is absent or empty does not restrict.
///
/// @param from the first GL day
/// @param to the last GL day
/// @param originDay business day of the fact
/// @param ledgerAccount with a leg on this account
/// @param order the order's id
/// @param what the template, such as {@code PaymentCaptured}
/// @param activity column of the roll-forward of clearing, such as {@code CAPTURE}
/// @param batchId held by this batch for the ledger
record EntriesQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String originDay,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String rail,
    @Nullable String currency,
    @Nullable String ledgerAccount,
    @Nullable String order,
    @Nullable String what,
    @Nullable String activity,
    @Nullable String batchId) {

  EntryFilter of(Caller caller) {
    var code = Texts.text("currency", currency);
    return new EntryFilter(
        Texts.day("from", from),
        Texts.day("to", to),
        Texts.day("originDay", originDay),
        Texts.text("channel", channel),
        Texts.text("account", account),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        Texts.text("ledgerAccount", ledgerAccount),
        Texts.text("order", order),
        Texts.text("rail", rail),
        Texts.text("what", what),
        Texts.text("activity", activity),
        Texts.text("batchId", batchId),
        caller.channels());
  }
}
