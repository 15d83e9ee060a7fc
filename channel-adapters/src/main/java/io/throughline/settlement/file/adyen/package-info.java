/// Adyen's settlement details report. Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.adyen;

import org.jspecify.annotations.NullMarked;
