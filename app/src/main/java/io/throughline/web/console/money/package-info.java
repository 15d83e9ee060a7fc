/// The money pages of the console: what moved by business day, and whether it agrees with what
/// rails settled and the ledger booked; what is open, what differs, which days are closed, which
/// statements came, and the journal. Each figure links to what is behind it, and from there to the
/// order and its events.
///
/// Templates find public methods only: a public one in a type that is not is called by a template.
@NullMarked
package io.throughline.web.console.money;

import org.jspecify.annotations.NullMarked;
