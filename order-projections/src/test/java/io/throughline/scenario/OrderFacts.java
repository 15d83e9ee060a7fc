package io.throughline.scenario;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundReversal;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.RefundParts;
import io.throughline.order.terms.SaleParts;
import io.throughline.order.terms.Totals;
import java.util.List;
import java.util.Optional;

/// What a fact about an order is to our write side.
final class OrderFacts {

  private final Scenario scenario;
  private final Names names;

  OrderFacts(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
  }

  /// The order as it has to be known before anything is told of it. Its one line stands for
  /// whatever was bought: sales are told with their parts.
  ReceiveOrder received(Fact fact) {
    var about = scenario.about(fact.text("order"));
    long total =
        about.stream()
            .mapToLong(one -> one.is("OrderAccepted") ? one.minor("total") : 0)
            .max()
            .orElse(0);
    long captured =
        about.stream()
            .filter(one -> one.is("PaymentCaptured"))
            .mapToLong(one -> one.minor("amt"))
            .sum();
    var worth = Money.ofMinor(Math.max(1, Math.max(total, captured)), fact.currency());
    var zero = Money.ofMinor(0, fact.currency());
    var reference = names.of(fact.text("order"));
    return new ReceiveOrder(
        order(fact),
        fact.text("channel"),
        names.account(),
        reference,
        reference,
        null,
        fact.at(),
        fact.at(),
        null,
        "pending",
        new OrderTerms(
            false,
            List.of(new OrderLine("1", "1", "ANY", "Anything", 1, worth, zero, List.of(), true)),
            List.of(),
            new Totals(worth, zero, zero, zero, zero, worth, worth)),
        null,
        null,
        "d1ge57");
  }

  OrderId order(Fact fact) {
    return OrderId.of(fact.text("channel"), names.account(), names.of(fact.text("order")));
  }

  /// What is said of the order; nothing for what is no business of money.
  ///
  /// @return empty when it is not about an order
  Optional<Object> command(Fact fact) {
    return switch (fact.type()) {
      case "PaymentAuthorized" -> Optional.of(authorized(fact));
      case "AuthorizationReleased" -> Optional.of(ended(fact, true));
      case "AuthorizationExpired" -> Optional.of(ended(fact, false));
      case "OrderCancelled" -> Optional.of(canceled(fact));
      case "ShipmentDispatched" -> Optional.of(sold(fact));
      case "PaymentCaptured" -> Optional.of(captured(fact));
      case "CaptureFailed" -> Optional.of(captureFailed(fact));
      case "RefundIssued" -> Optional.of(refunded(fact));
      case "RefundFailed" -> Optional.of(refundReversed(fact));
      case "ChargebackOpened" -> Optional.of(disputed(fact, RecordDispute.OPENED, false));
      case "DisputeInquiryOpened" -> Optional.of(disputed(fact, RecordDispute.OPENED, true));
      case "ChargebackWon" -> Optional.of(disputed(fact, "WON", false));
      case "ChargebackLost" -> Optional.of(disputed(fact, "LOST", false));
      case "GiftCardIssued" -> Optional.of(issued(fact, "GIFT_CARD"));
      case "StoreCreditIssued" -> Optional.of(issued(fact, "STORE_CREDIT"));
      default -> Optional.empty();
    };
  }

  private RecordAuthorization authorized(Fact fact) {
    return new RecordAuthorization(
        order(fact),
        names.of(fact.reference()),
        rail(fact),
        fact.money("amt"),
        null,
        fact.at(),
        fact.at());
  }

  /// The case does not say of which authorization: an order has one.
  private RecordAuthorizationEnd ended(Fact fact, boolean voided) {
    var authorization =
        scenario.about(fact.text("order")).stream()
            .filter(one -> one.is("PaymentAuthorized"))
            .findFirst()
            .map(Fact::reference)
            .orElse(fact.reference());
    return new RecordAuthorizationEnd(
        order(fact), names.of(authorization), voided, fact.at(), fact.at());
  }

  private RequestCancellation canceled(Fact fact) {
    return new RequestCancellation(
        order(fact), fact.id(), RequestCancellation.CHANNEL, "TOLD", List.of(), fact.at());
  }

  private RecordSale sold(Fact fact) {
    return new RecordSale(
        order(fact),
        fact.id(),
        fact.id(),
        new SaleParts(
            fact.money("goods"),
            fact.money("discount"),
            fact.money("shipping"),
            fact.money("tax"),
            fact.money("ftax")),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private RecordCapture captured(Fact fact) {
    return new RecordCapture(
        order(fact),
        names.of(fact.reference()),
        null,
        rail(fact),
        fact.money("amt"),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private RecordCaptureFailure captureFailed(Fact fact) {
    return new RecordCaptureFailure(
        order(fact), names.of(fact.reference()), rail(fact), "TOLD", fact.at(), fact.at());
  }

  private RecordRefund refunded(Fact fact) {
    boolean split =
        fact.minor("goods") + fact.minor("tax") + fact.minor("shipping") + fact.minor("ftax") > 0;
    return new RecordRefund(
        order(fact),
        names.of(fact.reference()),
        rail(fact),
        fact.money("amt"),
        fact.text("reason"),
        new RefundParts(
            split ? fact.money("goods") : fact.money("amt"),
            fact.money("shipping"),
            fact.money("tax"),
            fact.money("ftax")),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private RecordRefundReversal refundReversed(Fact fact) {
    return new RecordRefundReversal(
        order(fact),
        names.of(fact.reference()),
        rail(fact),
        fact.money("amt"),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private RecordDispute disputed(Fact fact, String state, boolean inquiry) {
    return new RecordDispute(
        order(fact),
        names.of(fact.reference()),
        state,
        inquiry,
        fact.money("amt"),
        null,
        rail(fact),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private RecordValueIssue issued(Fact fact, String kind) {
    return new RecordValueIssue(
        order(fact), fact.id(), kind, fact.money("amt"), fact.day(), fact.at(), fact.at());
  }

  private String rail(Fact fact) {
    return names.of(fact.text("rail"));
  }
}
