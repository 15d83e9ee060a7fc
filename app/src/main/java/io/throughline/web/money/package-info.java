/// Whether the money agrees, as lists and files: rows per day and what is behind them, what is
/// open, differences, payouts, closed days, the journal, cost to serve. Reading only. Amounts are
/// decimal text in the currency that stands beside them; every answer is limited to the channels
/// that the caller may see.
@NullMarked
package io.throughline.web.money;

import org.jspecify.annotations.NullMarked;
