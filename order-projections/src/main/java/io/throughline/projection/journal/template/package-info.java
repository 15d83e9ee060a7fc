/// Journal templates: what a fact means in the ledger, as pure functions of that fact. Two facts
/// make two entries: the money side (capture) and the revenue side (sale) meet in {@code
/// Liabilities:ContractBalance}. Every entry adds up to zero. Rule: MONEY section 3.
@NullMarked
package io.throughline.projection.journal.template;

import org.jspecify.annotations.NullMarked;
