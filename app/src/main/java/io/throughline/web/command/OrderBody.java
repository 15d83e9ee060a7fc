package io.throughline.web.command;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.TaxLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An order in the canonical shape, as a connector without an adapter of ours sends it.
///
/// @param channel kind of place it comes from
/// @param account our seller account there
/// @param channelOrderId the channel's own id
/// @param channelOrderName what buyer and merchant call it
/// @param purchaseOrderNumber the buyer's own number
/// @param placedAt when the buyer placed it, by the channel's clock
/// @param canceledAt when the channel had canceled it already
/// @param paymentStatus what the channel says of the payment; {@code unknown} without it
/// @param taxIncluded whether prices contain the tax; not without it
/// @param lines one to a thousand
/// @param charges shipping, tips, duties, fees
/// @param total the grand total as the channel states it: what it differs from the sum of the parts
///   is shown to a person, never refused (PRODUCT law 5)
/// @param shipTo coarse destination
/// @param person what names the buyer: goes to the vault and nowhere else
record OrderBody(
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    @Nullable String purchaseOrderNumber,
    Instant placedAt,
    @Nullable Instant canceledAt,
    @Nullable String paymentStatus,
    @Nullable Boolean taxIncluded,
    List<Line> lines,
    @Nullable List<ExtraCharge> charges,
    Money total,
    @Nullable ShipTo shipTo,
    @Nullable Person person) {

  /// A line; see {@link OrderLine}.
  record Line(
      @Nullable String lineId,
      @Nullable String channelLineId,
      @Nullable String sku,
      String title,
      int quantity,
      Money unitPrice,
      @Nullable Money discount,
      @Nullable List<Tax> taxes,
      @Nullable Boolean requiresShipping) {}

  /// A tax; see {@link TaxLine}.
  record Tax(String title, String rate, Money amount, @Nullable Boolean collectedByChannel) {}

  /// A charge beside the lines; see {@link Charge}.
  record ExtraCharge(
      String kind,
      String title,
      Money amount,
      @Nullable Money discount,
      @Nullable List<Tax> taxes) {}

  /// Who bought it.
  ///
  /// @param id the channel's own id of the buyer
  /// @param fields flat: {@code email}, {@code shipping.address1} ...
  record Person(@Nullable String id, SortedMap<String, String> fields) {
    /// Copies the fields.
    Person {
      fields = new TreeMap<>(fields);
    }

    /// Says how much there is, never what.
    @Override
    public String toString() {
      return "Person[" + fields.size() + " fields]";
    }
  }

  OrderId orderId() {
    return OrderId.of(channel, account, channelOrderId);
  }

  /// The command that takes it in, without its person.
  ReceiveOrder command(Instant now, String digest) {
    return new ReceiveOrder(
        orderId(),
        channel,
        account,
        channelOrderId,
        channelOrderName,
        purchaseOrderNumber,
        placedAt,
        now,
        canceledAt,
        paymentStatus == null ? "unknown" : paymentStatus,
        terms(),
        shipTo,
        null,
        digest);
  }

  private OrderTerms terms() {
    var currency = total.currency();
    var orderLines =
        IntStream.range(0, lines.size())
            .mapToObj(index -> line(lines.get(index), "line-" + (index + 1), currency))
            .toList();
    var orderCharges =
        given(charges).stream()
            .map(
                charge ->
                    new Charge(
                        charge.kind,
                        charge.title,
                        charge.amount,
                        orZero(charge.discount, currency),
                        taxes(charge.taxes)))
            .toList();
    boolean included = Boolean.TRUE.equals(taxIncluded);
    return new OrderTerms(
        included,
        orderLines,
        orderCharges,
        CanonicalTotals.of(orderLines, orderCharges, included, total));
  }

  private static OrderLine line(Line line, String byPlace, Currency currency) {
    var lineId = Objects.requireNonNullElse(line.lineId, byPlace);
    return new OrderLine(
        lineId,
        Objects.requireNonNullElse(line.channelLineId, lineId),
        line.sku,
        line.title,
        line.quantity,
        line.unitPrice,
        orZero(line.discount, currency),
        taxes(line.taxes),
        !Boolean.FALSE.equals(line.requiresShipping));
  }

  private static List<TaxLine> taxes(@Nullable List<Tax> taxes) {
    return given(taxes).stream()
        .map(
            tax ->
                new TaxLine(
                    tax.title, tax.rate, tax.amount, Boolean.TRUE.equals(tax.collectedByChannel)))
        .toList();
  }

  private static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Money orZero(@Nullable Money amount, Currency currency) {
    return amount == null ? new Money(0, currency) : amount;
  }
}
