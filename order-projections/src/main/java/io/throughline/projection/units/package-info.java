/// How many units of an order stand in which bucket: what read models of units have in common.
@NullMarked
package io.throughline.projection.units;

import org.jspecify.annotations.NullMarked;
