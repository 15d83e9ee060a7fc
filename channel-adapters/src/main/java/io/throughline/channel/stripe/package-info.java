/// Stripe: its webhooks about charges, refunds and disputes of orders that other channels brought.
/// Which order it is, the payment's metadata say: {@code order_id} is our id of it, or the
/// channel's when {@code order_channel} and {@code order_account} stand beside it. Source: CHANNELS
/// section 12.
@NullMarked
package io.throughline.channel.stripe;

import org.jspecify.annotations.NullMarked;
