/// Read model "stock-levels": per item and node what lies there, what is kept back, what is
/// promised and what may still be promised; and every open reservation. Made from all events of
/// stock except declined reservations and anomalies, which move no unit.
///
/// Identity: per item and node, reserved is the sum of its open reservations, and available is on
/// hand less reserved less safety stock. Reserved is never more than on hand.
@NullMarked
package io.throughline.projection.stock;

import org.jspecify.annotations.NullMarked;
