/// Stripe's events, one by one.
@NullMarked
package io.throughline.channel.stripe;

import org.jspecify.annotations.NullMarked;
