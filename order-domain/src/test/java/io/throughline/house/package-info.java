/// The house rules of the domain: what may depend on what.
@NullMarked
package io.throughline.house;

import org.jspecify.annotations.NullMarked;
