/// Read model "exception-cases": every exception case with its owner, due time and resolution. Made
/// from {@code CaseRaised}, {@code CaseAssigned} and {@code CaseResolved}.
@NullMarked
package io.throughline.projection.cases;

import org.jspecify.annotations.NullMarked;
