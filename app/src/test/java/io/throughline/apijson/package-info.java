/// The strict reader of bodies.
@NullMarked
package io.throughline.apijson;

import org.jspecify.annotations.NullMarked;
