/// Whole histories of orders, stock, accounts and cases, drawn from a seed and run through the real
/// command stack in memory, while a separate small model looks at every event. See {@code
/// docs/explanation/simulation.md}.
///
/// {@link io.throughline.simulation.Stack} is what runs, {@link io.throughline.simulation.Actors}
/// is who asks and reports, {@link io.throughline.simulation.Model} is what must hold. The model
/// knows events and commands only: no decider and no state of the domain.
@NullMarked
package io.throughline.simulation;

import org.jspecify.annotations.NullMarked;
