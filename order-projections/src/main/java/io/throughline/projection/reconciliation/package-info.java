/// Read model {@code reconciliation}: what was captured, refunded and disputed on a business day,
/// how much of it the rails settled, what is open and due when, what differs and why. MONEY section
/// 2.
///
/// Source: captures, refunds, reversals and disputes of orders; accepted settlement statements,
/// bank credits and failed payouts; classifications, manual matches and moved due days; rail terms;
/// day closes. The business day is the one that the event names. Nothing here knows what today is:
/// lateness is worked out by who asks.
///
/// Identities, for every row and as of every position: captured + refunded + chargebacks +
/// reversals = settled + open; lines of a statement = its payout, or the difference stands as a
/// variance. Currencies are never added up. Rebuild: reset group {@code reconciliation}.
@NullMarked
package io.throughline.projection.reconciliation;

import org.jspecify.annotations.NullMarked;
