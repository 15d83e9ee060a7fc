package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.money.Currency;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Take in an order that a channel reports, the first time it is heard of.
///
/// @param orderId derived from channel, account and channel order id
/// @param channel kind of place the order comes from, such as {@code shopify}
/// @param account our seller account there
/// @param channelOrderId the channel's native id, as text
/// @param channelOrderName what buyer and merchant call it, such as {@code #1001}
/// @param purchaseOrderNumber the buyer's own number, where there is one
/// @param placedAt when the buyer placed it, by the channel's clock
/// @param receivedAt when it reached us, by our clock
/// @param canceledAt when the channel canceled it before we heard of it; null when it did not
/// @param paymentStatus what the channel says of the payment, in its own word
/// @param terms lines, charges and totals
/// @param shipTo coarse destination; null when nothing is shipped or none was sent
/// @param person the buyer's record in the vault; null when the channel sent no personal data
/// @param sourceDigest hex SHA-256 of the raw delivery
public record ReceiveOrder(
    @TargetAggregateIdentifier OrderId orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    @Nullable String purchaseOrderNumber,
    Instant placedAt,
    Instant receivedAt,
    @Nullable Instant canceledAt,
    String paymentStatus,
    OrderTerms terms,
    @Nullable ShipTo shipTo,
    @Nullable PersonReference person,
    String sourceDigest)
    implements IntakeCommand {

  /// @throws IllegalArgumentException when the parts do not make a well-formed order: blank
  ///   identity, an id that is not derived from it, no lines, a line twice, a quantity below one,
  ///   or amounts of more than one currency
  public ReceiveOrder {
    Require.text("channel", channel);
    Require.text("account", account);
    Require.text("channel order id", channelOrderId);
    Require.that(
        orderId.equals(OrderId.of(channel, account, channelOrderId)),
        "order id is not derived from its channel identity: " + orderId);
    Require.that(!terms.lines().isEmpty(), "order without lines");
    var lineIds = new HashSet<String>();
    for (OrderLine line : terms.lines()) {
      Require.that(lineIds.add(line.lineId()), "line id twice: " + line.lineId());
      Require.that(line.quantity() > 0, "quantity of line " + line.lineId() + " is below one");
    }
    requireOneCurrency(terms);
  }

  /// The same order, pointing to this record of the vault.
  public ReceiveOrder withPerson(PersonReference reference) {
    return new ReceiveOrder(
        orderId,
        channel,
        account,
        channelOrderId,
        channelOrderName,
        purchaseOrderNumber,
        placedAt,
        receivedAt,
        canceledAt,
        paymentStatus,
        terms,
        shipTo,
        reference,
        sourceDigest);
  }

  private static void requireOneCurrency(OrderTerms terms) {
    Currency currency = terms.totals().total().currency();
    var totals = terms.totals();
    Stream.of(
            Stream.of(
                totals.lines(),
                totals.discounts(),
                totals.shipping(),
                totals.tax(),
                totals.tip(),
                totals.computed()),
            terms.lines().stream().flatMap(line -> Stream.of(line.unitPrice(), line.discount())),
            terms.charges().stream()
                .flatMap(charge -> Stream.of(charge.amount(), charge.discount())),
            terms.lines().stream().flatMap(line -> line.taxes().stream()).map(TaxLine::amount),
            terms.charges().stream()
                .flatMap(charge -> charge.taxes().stream())
                .map(TaxLine::amount))
        .flatMap(amounts -> amounts)
        .forEach(
            amount ->
                Require.that(
                    amount.currency().equals(currency),
                    "mixed currencies: " + amount + " in an order of " + currency));
  }
}
