/// What the Shopify adapter promises, by example.
@NullMarked
package io.throughline.channel.shopify;

import org.jspecify.annotations.NullMarked;
