package io.throughline.chart.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// From here on our ledger accounts whose names begin so are exported under this account of the
/// customer's; the longest beginning wins.
///
/// @param prefix how the names of our accounts begin that it is for
/// @param customerAccount the account in the customer's chart
/// @param version of the chart: 1 for the first mapping, one more each time
/// @param at when, by our clock
@Revision("1")
public record LedgerAccountMapped(String prefix, String customerAccount, int version, Instant at)
    implements ChartEvent {}
