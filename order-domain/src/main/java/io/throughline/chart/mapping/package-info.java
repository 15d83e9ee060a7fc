/// Mapping our ledger accounts to the customer's chart.
@NullMarked
package io.throughline.chart.mapping;

import org.jspecify.annotations.NullMarked;
