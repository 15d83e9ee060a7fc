/// Every settlement file that there is to try, and many that there are not.
@NullMarked
package io.throughline.settlement.rails;

import org.jspecify.annotations.NullMarked;
