/// People and the set-up.
@NullMarked
package io.throughline.people;

import org.jspecify.annotations.NullMarked;
