/// Tests of the doors, over real sockets.
@NullMarked
package io.throughline.security;

import org.jspecify.annotations.NullMarked;
