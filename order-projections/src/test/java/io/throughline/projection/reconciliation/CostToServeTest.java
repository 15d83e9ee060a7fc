package io.throughline.projection.reconciliation;

import static io.throughline.projection.reconciliation.MoneyFacts.order;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.COMMISSION;
import static io.throughline.settlement.terms.LineKind.FEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.event.LineAdded;
import io.throughline.order.terms.OrderLine;
import io.throughline.projection.Projection;
import io.throughline.projection.Tracked;
import io.throughline.settlement.terms.SettlementLine;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What rails keep is borne by SKUs, to the cent. MONEY section 5.
class CostToServeTest {

  private static final RowFilter ALL = new RowFilter(null, null, null, null, null, null, null);

  private final TestDatabase database = TestDatabase.create();
  private final Reconciliation money = new Reconciliation(database.appDataSource());
  private final MoneyFacts facts = new MoneyFacts();

  @AfterEach
  void drop() {
    database.close();
  }

  /// The order has one line of TEE-S over 100.
  private static DomainEventMessage<?> added(long sequence, String sku) {
    var net = Money.ofMinor(100, "USD");
    var zero = Money.zero(net.currency());
    var line = new OrderLine(sku, sku, sku, "More", 1, net, zero, List.of(), true);
    return new GenericDomainEventMessage<>(
        "Order",
        order("1001"),
        sequence,
        new LineAdded(order("1001"), "change-" + sku, line, net, Instant.EPOCH));
  }

  private void told() {
    facts.received("1001");
    var events = new ArrayList<>(facts.events());
    events.add(added(1, "CAP"));
    events.add(added(2, "MUG"));
    var ofCap =
        new SettlementLine(
            "c", COMMISSION, "raw", "1001", null, "CAP", 1, SignedMoney.of("-0.50", "USD"), null);
    facts.settled(
        "Stripe",
        "po_1",
        "03-05",
        43,
        facts.line("t", CAPTURE, "1001", "ch_1", 200),
        facts.line("f", FEE, "1001", "ch_1", -100),
        ofCap,
        facts.line("m", FEE, null, null, -7));
    events.addAll(facts.events().subList(1, facts.events().size()));
    new Projection(new ReconciliationProjector(database.appDataSource()), database.appDataSource())
        .deliver(Tracked.of(events), 500);
  }

  @Test
  void a_fee_of_an_order_is_split_over_its_lines_and_the_parts_add_up() {
    told();

    assertThat(money.costs(ALL, null, null, 10))
        .extracting(
            cost -> cost.sku() + " " + cost.kind() + " " + cost.told() + " " + cost.shared())
        .containsExactly(
            "null FEE 7 0",
            "CAP COMMISSION 50 0",
            "CAP FEE 0 33",
            "MUG FEE 0 33",
            "TEE-S FEE 0 34");
  }

  @Test
  void pages_go_on_where_the_last_one_ended() {
    told();
    var first = money.costs(ALL, null, null, 2);

    assertThat(money.costs(ALL, null, first.getLast().key(), 10)).hasSize(3);
    assertThat(money.costs(ALL, "CAP", null, 10)).hasSize(2);
  }
}
