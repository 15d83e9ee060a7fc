package io.throughline.order.state;

import io.throughline.order.event.PaymentAuthorized;
import org.jspecify.annotations.Nullable;

/// A payer's bank's promise, as deciders see it.
///
/// @param authorizationId the provider's id
/// @param authorized the event that recorded it; null when it failed or ended before it was told
/// @param ended whether it expired or was voided
/// @param drawn what was captured on it, minor units
public record Authorization(
    String authorizationId, @Nullable PaymentAuthorized authorized, boolean ended, long drawn) {

  static Authorization of(PaymentAuthorized event) {
    return new Authorization(event.authorizationId(), event, false, 0);
  }

  static Authorization failed(String authorizationId) {
    return new Authorization(authorizationId, null, true, 0);
  }

  /// What can still be captured on it, minor units.
  public long open() {
    return authorized == null || ended ? 0 : Math.max(0, authorized.amount().minorUnits() - drawn);
  }

  Authorization end() {
    return new Authorization(authorizationId, authorized, true, drawn);
  }

  Authorization drawn(long minorUnits) {
    return new Authorization(authorizationId, authorized, ended, drawn + minorUnits);
  }
}
