/// Money: exact amounts in minor units, one currency each, and the rules by which an amount is
/// split so that its parts always add up to the whole. Depends on the JDK only.
@NullMarked
package io.throughline.money;

import org.jspecify.annotations.NullMarked;
