/// Whole lives under load: orders are received, paid, shipped and delivered in bulk requests, what
/// lies between them the instance does by itself, and the lives that ended are counted.
@NullMarked
package io.throughline.load.lives;

import org.jspecify.annotations.NullMarked;
