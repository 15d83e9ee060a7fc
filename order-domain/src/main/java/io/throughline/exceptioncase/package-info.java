/// Exception cases: work for a person, with a life of its own.
@NullMarked
package io.throughline.exceptioncase;

import org.jspecify.annotations.NullMarked;
