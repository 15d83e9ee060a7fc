/// What is asked of an exception case, and why it may be refused.
@NullMarked
package io.throughline.exceptioncase.command;

import org.jspecify.annotations.NullMarked;
