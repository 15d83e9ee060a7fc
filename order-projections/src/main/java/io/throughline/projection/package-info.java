/// Read models: answers built from events, each its own package, tables and processing group. One
/// can be emptied and rebuilt from zero at any time, and comes out equal, row for row.
@NullMarked
package io.throughline.projection;

import org.jspecify.annotations.NullMarked;
