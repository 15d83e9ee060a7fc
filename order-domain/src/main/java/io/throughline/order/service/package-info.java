/// What customer service notes of an order: remarks and tickets.
@NullMarked
package io.throughline.order.service;

import org.jspecify.annotations.NullMarked;
