/// PayPal's settlement report (STL). Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.paypal;

import org.jspecify.annotations.NullMarked;
