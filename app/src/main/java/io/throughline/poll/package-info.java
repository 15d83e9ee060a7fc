/// The poll behind the hint: asks each channel account for the orders that changed and puts them
/// into the inbox as deliveries, so that what a webhook lost is not lost. Rule: CHANNELS section 0,
/// rule 9.
@NullMarked
package io.throughline.poll;

import org.jspecify.annotations.NullMarked;
