package io.throughline.projection.journal;

import java.util.UUID;

/// The place of an entry in the order of the journal.
///
/// @param position of its event
/// @param entryId among the entries of that event
public record EntryKey(long position, UUID entryId) {}
