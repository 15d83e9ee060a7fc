/// A simulated Shopify shop, and those around it: payment provider, warehouses, carrier, customers.
/// The shop knows nothing of the inside: its webhooks are signed and come in by the same public
/// door as those of a real one. Runs with the embedded database, or on request.
@NullMarked
package io.throughline.demo;

import org.jspecify.annotations.NullMarked;
