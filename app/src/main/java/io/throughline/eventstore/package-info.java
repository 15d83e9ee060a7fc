/// The event store: appends to one PostgreSQL table, and lets readers follow it without ever
/// skipping a committed event.
///
/// A position is taken before its commit, so a smaller one can become visible after a larger one.
/// Writers announce themselves in the database and readers stop at the {@link
/// io.throughline.eventstore.SafeHead}; no clock, time-out or memory of gaps is involved. The
/// {@link io.throughline.eventstore.Doorbell} wakes the readers of every node at once.
@NullMarked
package io.throughline.eventstore;

import org.jspecify.annotations.NullMarked;
