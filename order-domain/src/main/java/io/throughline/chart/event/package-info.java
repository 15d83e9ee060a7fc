/// What happened to the chart of accounts, for ever.
@NullMarked
package io.throughline.chart.event;

import org.jspecify.annotations.NullMarked;
