/// What every thread has in common that works on its own, as long as the program runs.
@NullMarked
package io.throughline.worker;

import org.jspecify.annotations.NullMarked;
