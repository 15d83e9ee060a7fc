/// What people rule about differences and about lines nobody owns, two of them each time, and what
/// is booked without anybody.
@NullMarked
package io.throughline.clearing.ruling;

import org.jspecify.annotations.NullMarked;
