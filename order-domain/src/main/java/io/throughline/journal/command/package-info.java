/// What is asked of, or told about, a journal batch, and why it may be refused.
@NullMarked
package io.throughline.journal.command;

import org.jspecify.annotations.NullMarked;
