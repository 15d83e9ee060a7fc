/// Settlement and payout files: a rail's statement in, settlement lines out. Every format is read
/// twice and never held: first to see that the whole file can be read and what it says of its
/// payouts, then line by line. Columns are found by their names, personal ones are not looked at.
/// What one rail writes stands in a package of its own. Formats: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file;

import org.jspecify.annotations.NullMarked;
