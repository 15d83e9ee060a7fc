/// Handing entries to the general ledger and hearing what it says.
@NullMarked
package io.throughline.journal.posting;

import org.jspecify.annotations.NullMarked;
