/// What is asked of, or told about, a settlement batch, and why it may be refused.
@NullMarked
package io.throughline.settlement.command;

import org.jspecify.annotations.NullMarked;
