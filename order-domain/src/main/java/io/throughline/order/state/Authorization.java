package io.throughline.order.state;

import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.PaymentAuthorized;
import org.jspecify.annotations.Nullable;

/// A payer's bank's promise, as deciders see it. What is told of it may come in any order.
///
/// @param authorizationId the provider's id
/// @param authorized the event that recorded it; null when it was not told, or failed
/// @param adjusted the newest word that it is another amount now; null when there is none
/// @param promised what counts in the order's currency, minor units
/// @param failed whether it was told that there is no promise
/// @param ended whether it expired or was voided
/// @param drawn what was captured on it, minor units
public record Authorization(
    String authorizationId,
    @Nullable PaymentAuthorized authorized,
    @Nullable AuthorizationAdjusted adjusted,
    long promised,
    boolean failed,
    boolean ended,
    long drawn) {

  static Authorization none(String authorizationId) {
    return new Authorization(authorizationId, null, null, 0, false, false, 0);
  }

  /// What can still be captured on it, minor units.
  public long open() {
    return ended ? 0 : Math.max(0, promised - drawn);
  }

  /// The amount that was told of it by a later word counts, whichever was heard first.
  Authorization authorized(PaymentAuthorized event, boolean counts) {
    boolean adjustedSince = adjusted != null && !adjusted.occurredAt().isBefore(event.occurredAt());
    long amount = counts ? event.amount().minorUnits() : 0;
    return new Authorization(
        authorizationId, event, adjusted, adjustedSince ? promised : amount, failed, ended, drawn);
  }

  Authorization adjusted(AuthorizationAdjusted event, boolean counts) {
    boolean authorizedSince =
        authorized != null && authorized.occurredAt().isAfter(event.occurredAt());
    long amount = counts ? event.amount().minorUnits() : 0;
    return new Authorization(
        authorizationId,
        authorized,
        event,
        authorizedSince ? promised : amount,
        failed,
        ended,
        drawn);
  }

  Authorization fail() {
    return new Authorization(authorizationId, authorized, adjusted, promised, true, ended, drawn);
  }

  Authorization end() {
    return new Authorization(authorizationId, authorized, adjusted, promised, failed, true, drawn);
  }

  Authorization drawn(long minorUnits) {
    return new Authorization(
        authorizationId, authorized, adjusted, promised, failed, ended, drawn + minorUnits);
  }
}
