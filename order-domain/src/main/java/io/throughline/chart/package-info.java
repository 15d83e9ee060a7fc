/// The customer's chart of accounts: what our ledger accounts are called there.
@NullMarked
package io.throughline.chart;

import org.jspecify.annotations.NullMarked;
