/// The words of settlement that events and commands share.
@NullMarked
package io.throughline.settlement.terms;

import org.jspecify.annotations.NullMarked;
