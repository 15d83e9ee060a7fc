/// Settlement files that come in by all their doors.
@NullMarked
package io.throughline.settlementimport;

import org.jspecify.annotations.NullMarked;
