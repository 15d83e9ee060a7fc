/// Rebuilding a read model from zero, watching it, and showing that it came out equal.
///
/// A rebuild grows beside the read model that is read, in the schema {@code beside}, and takes its
/// place in one transaction when it has read every event; readers never see it half full. A check
/// does the same and compares instead. In place, a rebuild needs no second copy's room, and readers
/// see it fill up. Dead letters of the group go with a rebuild, because every event comes again.
@NullMarked
package io.throughline.rebuild;

import org.jspecify.annotations.NullMarked;
