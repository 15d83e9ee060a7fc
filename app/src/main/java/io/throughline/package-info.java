/// The program: one class that starts it. Everything else lies in a package with a name of its own.
@NullMarked
package io.throughline;

import org.jspecify.annotations.NullMarked;
