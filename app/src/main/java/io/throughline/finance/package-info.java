/// Closing the books: what the read models say about a business day, which statements are missing,
/// what goes to the ledger, and what a person should look at. Decisions themselves are the
/// domain's.
@NullMarked
package io.throughline.finance;

import org.jspecify.annotations.NullMarked;
