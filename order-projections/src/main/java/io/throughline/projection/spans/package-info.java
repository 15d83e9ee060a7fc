/// Read model {@code order-spans}: from when to when each order was where, what its units on the
/// way were worth there, and whose it was. Answers stuck orders, value in flight and open tickets
/// now and as of any past position without reading events again. Rule: PRODUCT U7, MONEY section 4.
///
/// Source: every event of an order that moves units, money, holds, admission or closing, and
/// tickets. An interval begins and ends with the position of an event; intervals of one order never
/// overlap. Identity: what the units of an order are worth, wherever they are, is its total and
/// what was added. Rebuild: reset group {@code order-spans}. Lag: milliseconds.
@NullMarked
package io.throughline.projection.spans;

import org.jspecify.annotations.NullMarked;
