/// Where decisions meet Axon: what is accepted is applied, what is refused is thrown.
@NullMarked
package io.throughline.aggregate;

import org.jspecify.annotations.NullMarked;
