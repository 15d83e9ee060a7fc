/// Takes settlement files in: stores each upload sealed, reads it in the background, tells the
/// settlement batches what stands in it, and shows how far it has come. A file comes by API, by
/// console or from a watched folder. What stops half way goes on where it stopped, on any node;
/// what was told twice counts once.
@NullMarked
package io.throughline.settlementimport;

import org.jspecify.annotations.NullMarked;
