/// What is asked of a business day, and why it may be refused.
@NullMarked
package io.throughline.businessday.command;

import org.jspecify.annotations.NullMarked;
