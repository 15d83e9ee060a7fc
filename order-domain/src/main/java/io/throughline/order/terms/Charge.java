package io.throughline.order.terms;

import io.throughline.money.Money;
import java.util.List;

/// What the buyer pays beside the lines.
///
/// @param kind {@code shipping}, {@code tip}, {@code duty} or {@code fee}
/// @param title what the buyer saw, such as the shipping method
/// @param amount before discount and tax
/// @param discount discount on this charge
/// @param taxes taxes on this charge
public record Charge(String kind, String title, Money amount, Money discount, List<TaxLine> taxes) {

  /// Copies the taxes, checks nothing: this is part of the stored form.
  public Charge {
    taxes = List.copyOf(taxes);
  }
}
