/// Walmart's reconciliation report v1, as text with tabs and as JSON. Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.walmart;

import org.jspecify.annotations.NullMarked;
