/// What became of the payout of a statement.
@NullMarked
package io.throughline.settlement.payout;

import org.jspecify.annotations.NullMarked;
