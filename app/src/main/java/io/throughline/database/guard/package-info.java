/// Refuses to start on a database that could lose what it acknowledged, or in which the program
/// could change history.
///
/// Reading the server's settings and judging them are apart: the judgement is a pure function.
@NullMarked
package io.throughline.database.guard;

import org.jspecify.annotations.NullMarked;
