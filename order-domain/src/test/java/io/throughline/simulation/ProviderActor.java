package io.throughline.simulation;

import io.throughline.money.Money;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationAdjustment;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.terms.SaleParts;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A payment provider: it promises, takes and gives back money, or fails, or does not know.
final class ProviderActor implements Actor {

  private static final String NAME = "stripe";

  private final World world;

  ProviderActor(World world) {
    this.world = world;
  }

  @Override
  public Object next(News news) {
    return switch (world.dice.below(16)) {
      case 0, 1 -> authorized(news);
      case 2 -> authorizationFailed(news);
      case 3 ->
          new RecordAuthorizationEnd(
              news.id(), world.id("auth"), world.dice.percent(50), world.earlier(), world.now());
      case 4, 5, 6, 7 -> captured(news);
      case 8 ->
          new RecordCaptureFailure(
              news.id(),
              world.id("capture"),
              NAME,
              world.dice.percent(50) ? "declined" : null,
              world.earlier(),
              world.now());
      case 9, 10 -> refunded(news);
      case 12 ->
          new RecordAuthorizationAdjustment(
              news.id(),
              world.oneOf(
                  news.authorizations.stream().map(PaymentAuthorized::authorizationId).toList(),
                  "auth"),
              amount(news),
              world.earlier(),
              world.now());
      case 13 -> cameBack(news);
      case 14 -> sold(news);
      case 15 ->
          new RecordValueIssue(
              news.id(),
              world.id("issue"),
              world.dice.any("GIFT_CARD", "STORE_CREDIT"),
              amount(news),
              day(),
              world.earlier(),
              world.now());
      default -> refundFailed(news);
    };
  }

  private RecordAuthorization authorized(News news) {
    return new RecordAuthorization(
        news.id(), world.id("auth"), NAME, amount(news), null, world.earlier(), world.now());
  }

  private RecordAuthorizationFailure authorizationFailed(News news) {
    return new RecordAuthorizationFailure(
        news.id(), world.id("auth"), NAME, "no", world.earlier(), world.now());
  }

  private RecordCapture captured(News news) {
    var drawn =
        news.authorizations.isEmpty() || world.dice.percent(50)
            ? null
            : world.oneOf(
                news.authorizations.stream().map(PaymentAuthorized::authorizationId).toList(),
                "auth");
    return new RecordCapture(
        news.id(),
        world.id("capture"),
        drawn,
        NAME,
        amount(news),
        day(),
        world.earlier(),
        world.now());
  }

  private RecordRefund refunded(News news) {
    var grant = news.grants.isEmpty() || world.dice.percent(20) ? null : world.dice.of(news.grants);
    return new RecordRefund(
        news.id(),
        grant == null ? world.id("refund") : grant.refundId(),
        NAME,
        grant == null || world.dice.percent(5) ? amount(news) : grant.amount(),
        null,
        null,
        day(),
        world.earlier(),
        world.now());
  }

  private RecordRefundReversal cameBack(News news) {
    var refund = news.refunds.isEmpty() ? null : world.dice.of(news.refunds);
    return new RecordRefundReversal(
        news.id(),
        refund == null ? world.id("refund") : refund.refundId(),
        NAME,
        refund == null || world.dice.percent(20) ? amount(news) : refund.amount(),
        day(),
        world.earlier(),
        world.now());
  }

  private RecordSale sold(News news) {
    var parcel = news.parcels.isEmpty() ? null : world.dice.of(news.parcels).shipmentId();
    var amount = amount(news);
    var none = Money.zero(amount.currency());
    return new RecordSale(
        news.id(),
        world.id("sale"),
        world.dice.percent(70) ? parcel : null,
        new SaleParts(amount, none, none, none, none),
        day(),
        world.earlier(),
        world.now());
  }

  private RecordRefundFailure refundFailed(News news) {
    return new RecordRefundFailure(
        news.id(),
        world.oneOf(news.grants.stream().map(RefundGranted::refundId).toList(), "refund"),
        NAME,
        world.dice.percent(50) ? "declined" : null,
        world.earlier(),
        world.now());
  }

  private LocalDate day() {
    return world.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /// Mostly the whole or half of the total, sometimes any amount, rarely of another currency.
  private Money amount(News news) {
    long total = Math.max(2, news.total());
    long minorUnits =
        switch (world.dice.below(5)) {
          case 0 -> total / 2;
          case 1 -> 1 + world.dice.below((int) total + 100);
          default -> total;
        };
    return world.dice.percent(2) ? Money.ofMinor(minorUnits, "EUR") : OrderMaker.usd(minorUnits);
  }
}
