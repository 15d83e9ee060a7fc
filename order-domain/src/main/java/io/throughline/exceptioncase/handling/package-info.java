/// Raising, assigning and resolving cases.
@NullMarked
package io.throughline.exceptioncase.handling;

import org.jspecify.annotations.NullMarked;
