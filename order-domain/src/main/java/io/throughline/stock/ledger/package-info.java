/// The rules of stock. Facts (receipts, counts, adjustments, shipments) are always recorded, with
/// an anomaly when they contradict what we hold; decisions (reservations, releases) can be refused.
/// After every single event of every history the units reserved at a node are not more than the
/// units that lie there.
@NullMarked
package io.throughline.stock.ledger;

import org.jspecify.annotations.NullMarked;
