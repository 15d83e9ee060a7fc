/// The transactions of Shopify Payments, as the admin exports them and as the API gives them.
/// Format: SETTLEMENT-FORMATS.
@NullMarked
package io.throughline.settlement.file.shopifypayments;

import org.jspecify.annotations.NullMarked;
