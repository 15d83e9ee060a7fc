/// What deciding is, whatever is decided about: the answer of a decider, the reason of a refusal,
/// the checks of a well-formed command, ids derived from what they stand for, and who asked.
@NullMarked
package io.throughline.decision;

import org.jspecify.annotations.NullMarked;
