/// Stripe's payout reconciliation report (itemized), and the balance transactions of a payout as
/// its API gives them. Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.stripe;

import org.jspecify.annotations.NullMarked;
