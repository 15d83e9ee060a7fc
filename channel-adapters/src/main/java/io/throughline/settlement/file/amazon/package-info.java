/// Amazon's settlement report, flat file V2. Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.amazon;

import org.jspecify.annotations.NullMarked;
