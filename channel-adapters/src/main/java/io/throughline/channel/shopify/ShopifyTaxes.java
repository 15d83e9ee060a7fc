package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.order.terms.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The {@code tax_lines} of an order line or a shipping line.
final class ShopifyTaxes {

  private ShopifyTaxes() {}

  /// Each tax as stated. The rate is written without trailing zeros, so that 0.060 and 0.06 are the
  /// same terms; it is blank when none is stated.
  static List<TaxLine> read(Fields of, Amounts amounts) {
    return of.objects("tax_lines").stream()
        .map(
            tax ->
                new TaxLine(
                    requireNonNullElse(tax.text("title"), ""),
                    rate(tax.decimal("rate")),
                    amounts.required(tax, "price"),
                    tax.flag("channel_liable", false)))
        .toList();
  }

  private static String rate(@Nullable BigDecimal rate) {
    return rate == null ? "" : rate.stripTrailingZeros().toPlainString();
  }
}
