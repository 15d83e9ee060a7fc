/// The stock of one item as Axon sees it: a thin aggregate that asks a decider and records what it
/// decided.
///
/// One stream per SKU, over all its nodes, so that no two orders get the same unit. Commands come
/// in ({@link io.throughline.stock.command}), events go out ({@link io.throughline.stock.event});
/// the rules live in {@link io.throughline.stock.ledger}.
@NullMarked
package io.throughline.stock;

import org.jspecify.annotations.NullMarked;
