/// Stock for the units of an order: asked for, promised, missed, given back.
@NullMarked
package io.throughline.order.reservation;

import org.jspecify.annotations.NullMarked;
