/// The record of accesses.
@NullMarked
package io.throughline.audit;

import org.jspecify.annotations.NullMarked;
