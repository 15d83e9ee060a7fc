/// Tests of the console on the running program, through its public door.
@NullMarked
package io.throughline.web.console;

import org.jspecify.annotations.NullMarked;
