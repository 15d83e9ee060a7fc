package io.throughline.rebuild;

import io.throughline.projection.ReadModelDigest;

/// What a read model holds, and up to which event. Two digests of one position are equal, or a
/// projector does not do what it says.
///
/// @param position every event up to it is in
/// @param digest over all rows
public record PlacedDigest(long position, ReadModelDigest digest) {}
