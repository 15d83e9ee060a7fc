/// What is asked of a rail, and why it may be refused.
@NullMarked
package io.throughline.rail.command;

import org.jspecify.annotations.NullMarked;
