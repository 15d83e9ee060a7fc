/// The terms of a rail, and those that hold before anybody set them.
@NullMarked
package io.throughline.rail.terms;

import org.jspecify.annotations.NullMarked;
