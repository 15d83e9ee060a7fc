package io.throughline.order.terms;

import java.util.List;

/// Everything about an order that money and goods follow from. Two deliveries of one order say the
/// same when their terms are equal.
///
/// @param taxIncluded whether line prices contain the tax
/// @param lines one or more lines
/// @param charges shipping, tips, duties and fees
/// @param totals sums as stated, and as computed
public record OrderTerms(
    boolean taxIncluded, List<OrderLine> lines, List<Charge> charges, Totals totals) {

  /// Copies the lists, checks nothing: this is part of the stored form.
  public OrderTerms {
    lines = List.copyOf(lines);
    charges = List.copyOf(charges);
  }
}
