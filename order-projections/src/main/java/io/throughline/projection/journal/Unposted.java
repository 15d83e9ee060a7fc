package io.throughline.projection.journal;

import io.throughline.money.Money;
import java.time.LocalDate;

/// Entries of one ledger day that the ledger has not said yes to.
///
/// @param entries how many
/// @param debits the sum of their debits
/// @param prepared how many of them a batch holds that waits for an answer
public record Unposted(
    String channel, String account, LocalDate glDay, long entries, Money debits, long prepared) {}
