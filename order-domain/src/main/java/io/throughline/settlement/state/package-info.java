/// The state that deciders read, and how events build it. Lines are no part of it: a statement may
/// have a million.
@NullMarked
package io.throughline.settlement.state;

import org.jspecify.annotations.NullMarked;
