/// The order as Axon sees it: a thin aggregate that asks a decider and records what it decided.
///
/// Commands come in ({@link io.throughline.order.command}), events go out ({@link
/// io.throughline.order.event}); every rule lives in a feature package beside this one ({@link
/// io.throughline.order.intake}, {@link io.throughline.order.hold}).
@NullMarked
package io.throughline.order;

import org.jspecify.annotations.NullMarked;
