/// What is asked of the chart of accounts.
@NullMarked
package io.throughline.chart.command;

import org.jspecify.annotations.NullMarked;
