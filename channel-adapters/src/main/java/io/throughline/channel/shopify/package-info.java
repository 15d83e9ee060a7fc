/// Shopify: signed webhooks in, order commands out. What it really sends stands in the design page
/// CHANNELS, section 1.
///
/// A delivery goes through three sieves, each a class of its own: {@code ShopifySignature} (who
/// sent these bytes), {@code StrictJson} (are they one JSON text), {@code Fields} (is each field
/// what it should be). What stays in a sieve comes back as {@code NotUnderstood} with the JSON
/// pointer of the place, never as an exception. Unknown fields, unknown words and absent optional
/// blocks pass.
@NullMarked
package io.throughline.channel.shopify;

import org.jspecify.annotations.NullMarked;
