/// The way to PostgreSQL: what the program needs from it before it trusts it with an order.
///
/// {@link io.throughline.database.VerifyingTransactionManager} makes a commit tell the truth.
/// {@code embedded} brings a server of its own when none is configured, {@code guard} refuses one
/// that could lose what it acknowledged. Knows Spring, pgjdbc and the server; no table of ours but
/// the name of the event table.
@NullMarked
package io.throughline.database;

import org.jspecify.annotations.NullMarked;
