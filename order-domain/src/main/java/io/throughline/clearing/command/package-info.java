/// What is asked of a clearing group, and why it may be refused.
@NullMarked
package io.throughline.clearing.command;

import org.jspecify.annotations.NullMarked;
