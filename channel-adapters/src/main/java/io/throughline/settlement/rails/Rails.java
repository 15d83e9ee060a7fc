package io.throughline.settlement.rails;

import io.throughline.settlement.file.SettlementFormats;
import io.throughline.settlement.file.adyen.AdyenSettlement;
import io.throughline.settlement.file.amazon.AmazonSettlement;
import io.throughline.settlement.file.paypal.PayPalSettlement;
import io.throughline.settlement.file.shopifypayments.ShopifyPayouts;
import io.throughline.settlement.file.stripe.StripeBalance;
import io.throughline.settlement.file.stripe.StripePayouts;
import io.throughline.settlement.file.walmart.WalmartReconciliation;
import java.util.List;

/// Every rail whose files can be read.
public final class Rails {

  private Rails() {}

  /// The formats of all of them.
  public static SettlementFormats formats() {
    return new SettlementFormats(
        List.of(
            AmazonSettlement.format(),
            WalmartReconciliation.text(),
            WalmartReconciliation.json(),
            StripePayouts.format(),
            StripeBalance.format(),
            ShopifyPayouts.csv(),
            ShopifyPayouts.json(),
            AdyenSettlement.format(),
            PayPalSettlement.format()));
  }
}
