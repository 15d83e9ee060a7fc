/// Finance's acceptance cases, run as they are given: facts become commands, the real aggregates
/// decide, the read models answer, and every figure is compared to the minor unit.
@NullMarked
package io.throughline.scenario;

import org.jspecify.annotations.NullMarked;
