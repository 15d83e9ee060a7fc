/// Journal batches: what goes to the general ledger, and what the ledger answers.
@NullMarked
package io.throughline.journal;

import org.jspecify.annotations.NullMarked;
