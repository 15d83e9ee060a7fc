/// How projectors write. A handler only says which rows change ({@link
/// io.throughline.projection.change.Changes}); at the end of the batch all changes go to the
/// database in a few set-based statements, in the transaction that also stores how far the
/// projection has read.
///
/// What can only be said with several rows in sight is worked out after all rows of the batch are
/// in, in the same transaction ({@link io.throughline.projection.change.FollowUp}).
///
/// When such a flush fails, one row of the batch is bad and nobody knows which: the batch is rolled
/// back and taken again event by event, each in a savepoint, so that the bad one is parked alone.
@NullMarked
package io.throughline.projection.change;

import org.jspecify.annotations.NullMarked;
