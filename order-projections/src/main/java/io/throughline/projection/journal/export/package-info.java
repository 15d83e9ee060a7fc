/// The journal for others: one balanced document per account of a channel, day of the ledger and
/// currency, in the files that NetSuite, QuickBooks Online and Xero import, and as hledger and
/// beancount text for a checker that is not ours (identity I9 of MONEY section 2). Pure: what is
/// rendered is given. The text forms assert balances that come from the sums of the read model,
/// never from the entries beside them.
@NullMarked
package io.throughline.projection.journal.export;

import org.jspecify.annotations.NullMarked;
