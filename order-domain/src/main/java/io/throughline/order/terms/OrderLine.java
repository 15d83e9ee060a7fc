package io.throughline.order.terms;

import io.throughline.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an order: so many units of one thing at one price.
///
/// @param lineId ours, unique in the order and never changed
/// @param channelLineId the channel's own id of the line, as text
/// @param sku the stock keeping unit as the channel wrote it; null when it sent none
/// @param title what the buyer saw
/// @param quantity units ordered, one or more
/// @param unitPrice price of one unit before discount, in the order's currency
/// @param discount discount on the whole line, order-level discounts included
/// @param taxes taxes on the whole line
/// @param requiresShipping false for gift cards, services and downloads
public record OrderLine(
    String lineId,
    String channelLineId,
    @Nullable String sku,
    String title,
    int quantity,
    Money unitPrice,
    Money discount,
    List<TaxLine> taxes,
    boolean requiresShipping) {

  /// Copies the taxes, checks nothing: this is part of the stored form.
  public OrderLine {
    taxes = List.copyOf(taxes);
  }

  /// Price of all units before discount and tax.
  public Money gross() {
    return unitPrice.times(quantity);
  }
}
