/// The matching of what should move with what a rail says moved, as a function of the set of facts
/// of one group: no database, no clock, no order of arrival. MONEY section 2.
///
/// A group is a rail and an order, or a rail and a text that no order answers to, or what a rail
/// says of an account as a whole. {@link
/// io.throughline.projection.reconciliation.matching.Matching} says of each movement how much of it
/// is settled, and what is left over in which class.
///
/// Identity, per currency: lines of the kinds that match = what is settled + variances of lines.
@NullMarked
package io.throughline.projection.reconciliation.matching;

import org.jspecify.annotations.NullMarked;
