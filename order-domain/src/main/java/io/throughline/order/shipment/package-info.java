/// Parcels: they leave, travel, arrive, get lost or never left. All of it is reported, none of it
/// refused.
@NullMarked
package io.throughline.order.shipment;

import org.jspecify.annotations.NullMarked;
