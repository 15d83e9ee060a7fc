/// What a channel answered when it was told of parcels and cancellations. Reported, never refused.
@NullMarked
package io.throughline.order.acknowledgement;

import org.jspecify.annotations.NullMarked;
