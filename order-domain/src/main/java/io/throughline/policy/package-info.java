/// Reactions: one event in, commands out. No rule lives here; a decider refuses or accepts.
@NullMarked
package io.throughline.policy;

import org.jspecify.annotations.NullMarked;
