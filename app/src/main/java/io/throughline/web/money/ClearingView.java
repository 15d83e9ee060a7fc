package io.throughline.web.money;

import io.throughline.projection.journal.ClearingDay;
import java.time.LocalDate;

/// What a GL day did to a clearing account: opening and the movements come to closing. Above zero
/// when the rail owes us more.
record ClearingView(
    LocalDate glDay,
    String channel,
    String account,
    String rail,
    String currency,
    String opening,
    String captured,
    String refunded,
    String chargebacks,
    String chargebackReversals,
    String fees,
    String taxWithheld,
    String reserve,
    String fx,
    String adjustments,
    String classified,
    String payouts,
    String closing) {

  static ClearingView of(ClearingDay one) {
    var code = one.currency();
    return new ClearingView(
        one.glDay(),
        one.channel(),
        one.account(),
        one.rail(),
        code,
        Decimals.text(one.opening(), code),
        Decimals.text(one.capture(), code),
        Decimals.text(one.refund(), code),
        Decimals.text(one.chargeback(), code),
        Decimals.text(one.cbReversal(), code),
        Decimals.text(one.fees(), code),
        Decimals.text(one.taxWithheld(), code),
        Decimals.text(one.reserve(), code),
        Decimals.text(one.fx(), code),
        Decimals.text(one.adjustment(), code),
        Decimals.text(one.classified(), code),
        Decimals.text(one.payout(), code),
        Decimals.text(one.closing(), code));
  }
}
