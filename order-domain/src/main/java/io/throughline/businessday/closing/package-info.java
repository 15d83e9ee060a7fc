/// Closing a business day and opening it again. Rule: MONEY section 2, close.
@NullMarked
package io.throughline.businessday.closing;

import org.jspecify.annotations.NullMarked;
