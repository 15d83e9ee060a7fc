/// The house: what holds for every source of the tree, whatever it does. Checks by reading sources
/// and classes; a rule without a check is a wish.
@NullMarked
package io.throughline.house;

import org.jspecify.annotations.NullMarked;
