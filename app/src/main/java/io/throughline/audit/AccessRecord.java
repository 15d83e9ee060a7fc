package io.throughline.audit;

import java.time.Instant;

/// An access as it stands in the table.
///
/// @param recordNo ascending; gaps are nothing missing
/// @param at by our clock
public record AccessRecord(long recordNo, Instant at, Access access) {}
