package io.throughline.order;

import static io.throughline.order.SampleOrder.anOrder;

import io.throughline.aggregate.CommandKinds;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.Refusal;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.OrderValidationFailed.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/// The vocabulary of the order's specification: past tense makes events, imperative makes commands.
public abstract class OrderSpec {

  protected static final OrderId ID = SampleOrder.ID;
  protected static final String ORDER = ID.value();
  protected static final String RULES = "2026-11";
  protected static final PolicyInForce POLICY = PolicyInForce.DEFAULT;
  protected static final Instant CHECKED_AT = Instant.parse("2026-11-20T09:00:06Z");
  protected static final Instant PLACED_HOLD_AT = Instant.parse("2026-11-20T09:30:00Z");
  protected static final Instant DECIDED_AT = Instant.parse("2026-11-20T10:00:00Z");
  protected static final Instant DUE_AT = Instant.parse("2026-11-21T10:00:00Z");

  /// When things happen out there, by the clock of whoever reports them.
  protected static final Instant HAPPENED = Instant.parse("2026-11-20T11:59:00Z");

  /// When we hear of them, by our clock.
  protected static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  protected final FixtureConfiguration<Order> order = fixture();

  private static FixtureConfiguration<Order> fixture() {
    return new AggregateTestFixture<>(Order.class)
        .registerCommandDispatchInterceptor(new CommandKinds(OrderCommand.class));
  }

  /// The order after this history, told by single events and by lists of them.
  protected TestExecutor<Order> after(Object... history) {
    return order.given(events(history));
  }

  /// Single events and lists of them as one list.
  protected static List<OrderEvent> events(Object... told) {
    var events = new ArrayList<OrderEvent>();
    for (var one : told) {
      if (one instanceof List<?> several) {
        several.forEach(event -> events.add((OrderEvent) event));
      } else {
        events.add((OrderEvent) one);
      }
    }
    return events;
  }

  protected static ReceiveOrder receive() {
    return anOrder().toReceive();
  }

  protected static OrderReceived received() {
    return anOrder().received();
  }

  protected static ValidateOrder validate() {
    return new ValidateOrder(ID, POLICY, CHECKED_AT);
  }

  protected static OrderValidated validated() {
    return new OrderValidated(ORDER, RULES, POLICY.version(), CHECKED_AT);
  }

  protected static OrderValidated validatedByRelease() {
    return new OrderValidated(ORDER, "release-of-last-hold", null, DECIDED_AT);
  }

  protected static OrderValidationFailed validationFailed(Finding... findings) {
    return new OrderValidationFailed(ORDER, RULES, POLICY.version(), List.of(findings), CHECKED_AT);
  }

  protected static HoldPlaced heldByValidation(Finding finding) {
    return new HoldPlaced(
        ORDER,
        "validation-" + finding.code(),
        "validation",
        finding.code(),
        finding.detail(),
        List.of("release", "reserve", "ship"),
        null,
        "operations",
        null,
        CHECKED_AT);
  }

  protected static RejectOrder reject() {
    return new RejectOrder(ID, "FRAUD", "card reported stolen", DECIDED_AT);
  }

  protected static OrderRejected rejected() {
    return new OrderRejected(ORDER, "FRAUD", "card reported stolen", DECIDED_AT);
  }

  protected static PlaceHold placeHold(String holdId) {
    return new PlaceHold(
        ID,
        holdId,
        "FRAUD_REVIEW",
        "two cards",
        Set.of("ship", "capture"),
        null,
        "risk",
        DUE_AT,
        PLACED_HOLD_AT);
  }

  protected static HoldPlaced held(String holdId) {
    return new HoldPlaced(
        ORDER,
        holdId,
        "manual",
        "FRAUD_REVIEW",
        "two cards",
        List.of("capture", "ship"),
        null,
        "risk",
        DUE_AT,
        PLACED_HOLD_AT);
  }

  protected static ReleaseHold releaseHold(String holdId) {
    return new ReleaseHold(ID, holdId, "CLEARED", "called the bank", DECIDED_AT);
  }

  protected static HoldReleased released(String holdId) {
    return new HoldReleased(ORDER, holdId, "CLEARED", "called the bank", DECIDED_AT);
  }

  protected static void refusedWith(Refusal reason, ResultValidator<Order> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }

  protected static void staysQuiet(ResultValidator<Order> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
