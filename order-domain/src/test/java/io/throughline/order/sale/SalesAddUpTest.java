package io.throughline.order.sale;

import static io.throughline.order.SampleOrder.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Decision;
import io.throughline.money.Money;
import io.throughline.order.OrderRules;
import io.throughline.order.SampleOrder;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever leaves in whatever parcels, is voided, shipped again or canceled in between: all sales
/// of an order and what was canceled add up to its total, and of a paid order nothing is left
/// between the buyer and us (MONEY identity I5). More lives by {@code -Dthroughline.orders=N}.
class SalesAddUpTest {

  private static final int LIVES = Integer.getInteger("throughline.orders", 2_000);
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Set<String> GIVE_BACK = Set.of("CANCELLATION", "OVERPAYMENT", "REJECTION");

  private final List<OrderEvent> history = new ArrayList<>();
  private Random dice = new Random(0);
  private OrderState state = new OrderState.NotReceived();
  private int number;

  @Test
  void sales_and_what_was_canceled_add_up_to_the_total_of_a_paid_order() {
    for (long seed = 1; seed <= LIVES; seed++) {
      live(seed);
      tell(advance());
      var order = known();
      long sold =
          order.sales().standing().mapToLong(sale -> sale.parts().total().minorUnits()).sum();

      assertThat(sold).as("seed %d: sold", seed).isEqualTo(order.ledger().stillCharged());
      assertThat(order.ledger().captured() - givenBack() - sold)
          .as("seed %d: between the buyer and us", seed)
          .isZero();
      assertThat(decide(advance())).as("seed %d", seed).isInstanceOf(Decision.AlreadyDone.class);
    }
  }

  private long givenBack() {
    return history.stream()
        .filter(OrderRefunded.class::isInstance)
        .map(OrderRefunded.class::cast)
        .filter(refund -> GIVE_BACK.contains(String.valueOf(refund.cause())))
        .mapToLong(refund -> refund.amount().minorUnits())
        .sum();
  }

  private void live(long seed) {
    dice = new Random(seed);
    state = new OrderState.NotReceived();
    history.clear();
    var terms = terms();
    tell(order(terms).toReceive());
    tell(new ValidateOrder(SampleOrder.ID, PolicyInForce.DEFAULT, NOW));
    tell(
        new RecordCapture(
            SampleOrder.ID, "c1", null, "stripe", terms.totals().total(), DAY, NOW, NOW));
    for (int step = 0; step < 6; step++) {
      step();
    }
    while (!here().isEmpty()) {
      step();
    }
  }

  private void step() {
    var here = here();
    int what = dice.nextInt(10);
    if (what == 0) {
      known().shipments().byId().keySet().stream()
          .findFirst()
          .ifPresent(id -> tell(new VoidShipment(SampleOrder.ID, id, NOW, NOW)));
    } else if (!here.isEmpty()) {
      var units = some(here);
      var id = "n" + ++number;
      tell(
          what < 4
              ? new RequestCancellation(SampleOrder.ID, id, "CHANNEL", "CHANGED", units, NOW)
              : new ConfirmShipment(
                  SampleOrder.ID, id, null, new Parcel("UPS", id, null), units, NOW, NOW));
    }
    if (dice.nextInt(4) > 0 || here().isEmpty()) {
      rest();
    }
  }

  private void rest() {
    tell(advance());
    for (var event : List.copyOf(history)) {
      if (event instanceof RefundGranted grant) {
        tell(
            new RecordRefund(
                SampleOrder.ID,
                grant.refundId(),
                "stripe",
                grant.amount(),
                null,
                null,
                DAY,
                NOW,
                NOW));
      }
    }
  }

  private static AdvanceOrder advance() {
    return new AdvanceOrder(SampleOrder.ID, PolicyInForce.DEFAULT, NOW);
  }

  private List<LineUnits> here() {
    var here = new ArrayList<LineUnits>();
    for (var line : known().goods().lines().values()) {
      int units = line.in(List.of(Bucket.OPEN, Bucket.BACKORDERED, Bucket.RESERVED, Bucket.PACKED));
      if (units > 0) {
        here.add(new LineUnits(line.lineId(), units));
      }
    }
    return here;
  }

  private List<LineUnits> some(List<LineUnits> here) {
    return here.stream()
        .skip(dice.nextInt(here.size()))
        .map(one -> new LineUnits(one.lineId(), 1 + dice.nextInt(one.quantity())))
        .toList();
  }

  private OpenOrder known() {
    return state.known().orElseThrow();
  }

  private void tell(OrderCommand command) {
    if (decide(command) instanceof Decision.Accepted<OrderEvent>(var events)) {
      events.forEach(event -> state = OrderState.evolve(state, event));
      history.addAll(events);
    }
  }

  private Decision<OrderEvent> decide(OrderCommand command) {
    return OrderRules.decide(state, command);
  }

  private static SampleOrder order(OrderTerms terms) {
    return SampleOrder.anOrder()
        .withLines(terms.lines().toArray(OrderLine[]::new))
        .withCharges(terms.charges().toArray(Charge[]::new))
        .totals(terms.totals());
  }

  private OrderTerms terms() {
    var lines = new ArrayList<OrderLine>();
    long total = 0;
    for (int line = 1; line <= 1 + dice.nextInt(3); line++) {
      int quantity = 1 + dice.nextInt(7);
      long price = dice.nextLong(1, 3_000);
      long discount = dice.nextInt(3) == 0 ? dice.nextLong(price * quantity) : 0;
      long tax = dice.nextLong(300);
      long facilitated = dice.nextBoolean() ? dice.nextLong(300) : 0;
      total += price * quantity - discount + tax + facilitated;
      lines.add(line("line-" + line, quantity, price, discount, tax, facilitated));
    }
    long shipping = dice.nextBoolean() ? dice.nextLong(999) : 0;
    long tax = shipping == 0 ? 0 : dice.nextLong(99);
    total += shipping + tax;
    var charges =
        shipping == 0
            ? List.<Charge>of()
            : List.of(new Charge("shipping", "Ground", cents(shipping), cents(0), taxes(tax, 0)));
    var none = usd("0.00");
    var stated = cents(Math.max(1, total + (dice.nextInt(5) == 0 ? dice.nextLong(-49, 50) : 0)));
    return new OrderTerms(
        false, lines, charges, new Totals(none, none, none, none, none, stated, stated));
  }

  private static OrderLine line(
      String id, int quantity, long price, long discount, long tax, long facilitated) {
    return new OrderLine(
        id,
        id,
        "SKU",
        "thing",
        quantity,
        cents(price),
        cents(discount),
        taxes(tax, facilitated),
        true);
  }

  private static List<TaxLine> taxes(long ours, long theirs) {
    return List.of(
        new TaxLine("State tax", "0.08", cents(ours), false),
        new TaxLine("Marketplace tax", "0.08", cents(theirs), true));
  }

  private static Money cents(long minorUnits) {
    return Money.ofMinor(minorUnits, "USD");
  }
}
