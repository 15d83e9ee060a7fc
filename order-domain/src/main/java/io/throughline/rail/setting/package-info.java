/// Setting the terms of a rail.
@NullMarked
package io.throughline.rail.setting;

import org.jspecify.annotations.NullMarked;
