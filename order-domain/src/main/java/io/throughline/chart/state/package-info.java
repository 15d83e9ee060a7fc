/// The state that the decider reads, and how events build it.
@NullMarked
package io.throughline.chart.state;

import org.jspecify.annotations.NullMarked;
