/// The program as a process: started from its jar, loaded through its door, killed.
@NullMarked
package io.throughline.crash;

import org.jspecify.annotations.NullMarked;
