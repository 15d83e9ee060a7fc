package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/// One history as it runs: steps go in, the stack answers, the model looks.
final class Run {

  private static final int NEVER_AT_REST = 5_000;

  private final Stack stack;
  private final Model model = new Model();
  private final Reactions reactions;
  private final Map<String, News> news = new HashMap<>();
  private final Set<Object> toldFacts = new HashSet<>();
  private int commands;

  Run(Stack stack) {
    this.stack = stack;
    stack.store().reset(World.BEGIN);
    stack.observedBy(this::saw);
    this.reactions = new Reactions(stack.store(), stack.reactions());
  }

  Model model() {
    return model;
  }

  Reactions reactions() {
    return reactions;
  }

  /// How many commands were sent, by actors and by reactions.
  int commands() {
    return commands;
  }

  /// Whom to tell what is heard of an order.
  void follow(News order) {
    news.put(order.id().value(), order);
  }

  private void saw(Object command, Outcome outcome) {
    commands++;
    model.saw(command, outcome);
    if (outcome instanceof Outcome.Done(var events)) {
      reactions.heard(events);
      for (var event : events) {
        if (event.getPayload() instanceof OrderEvent about && news.containsKey(about.orderId())) {
          news.get(about.orderId()).heard(about);
        }
      }
    }
  }

  Outcome apply(Step step) {
    stack.store().now(step.at());
    return switch (step) {
      case Step.Tell tell -> tell(tell);
      case Step.React react -> {
        stack.next(react.mishap());
        var _ = reactions.deliver(react.delivery());
        stack.next(Mishap.NONE);
        yield new Outcome.Done(List.of());
      }
    };
  }

  private Outcome tell(Step.Tell tell) {
    stack.next(tell.mishap());
    int before = stack.store().commits().size();
    var outcome = stack.send(tell.command());
    boolean quiet = stack.store().commits().size() == before;
    unless(quiet || !(outcome instanceof Outcome.Refused), "REFUSED_MEANS_NOTHING", "%s", tell);
    if (isForGood(tell.command()) && !(outcome instanceof Outcome.Refused)) {
      var told = Repeat.at(tell.command(), Instant.EPOCH);
      unless(quiet || !toldFacts.contains(told), "FACT_TWICE", "%s", tell);
      if (outcome instanceof Outcome.Done(var events) && !aboutNothing(events)) {
        toldFacts.add(told);
      }
    }
    if (tell.again() && tell.mishap() == Mishap.NONE) {
      again(tell, outcome);
    }
    return outcome;
  }

  /// A failure that nobody numbers may come again after the next try; every other fact is told once
  /// for ever.
  private static boolean isForGood(Object command) {
    return Model.isFact(command)
        && !(command instanceof RecordRefundFailure)
        && !(command instanceof RecordCaptureFailure);
  }

  /// A fact about something that nobody knows yet counts when it is told again and somebody does.
  private static boolean aboutNothing(List<DomainEventMessage<?>> events) {
    return events.stream()
        .anyMatch(
            event ->
                event.getPayload() instanceof AnomalyRecorded anomaly
                    && anomaly.code().startsWith("UNKNOWN_"));
  }

  private void again(Step.Tell tell, Outcome first) {
    int before = stack.store().commits().size();
    var second = stack.send(Repeat.at(tell.command(), tell.at().plusSeconds(1)));
    unless(stack.store().commits().size() == before, "REPEAT_IS_QUIET", "%s", tell.command());
    unless(
        first.getClass() == second.getClass(),
        "REPEAT_SAME_ANSWER",
        "%s, then %s: %s",
        first,
        second,
        tell.command());
  }

  /// Lets every reaction catch up, and looks whether all agrees then.
  void rest(Instant at) {
    stack.store().now(at);
    int deliveries = 0;
    for (var waiting = reactions.waiting(); !waiting.isEmpty(); waiting = reactions.waiting()) {
      for (var delivery : waiting) {
        unless(++deliveries < NEVER_AT_REST, "COMES_TO_REST", "reactions go on for ever");
        var _ = reactions.deliver(delivery);
      }
    }
    model.atRest();
  }

  /// Nothing is left to do for an order when every reaction has caught up, unless its policy
  /// changed: orders are not moved on by that alone.
  void nothingLeftToDo(Instant at) {
    if (model.policyChanged()) {
      return;
    }
    for (var order : List.copyOf(model.orders().entrySet())) {
      if (order.getValue().received()) {
        var policy = stack.of(OrderMaker.CHANNEL, OrderMaker.ACCOUNT);
        var done = stack.send(new AdvanceOrder(new OrderId(order.getKey()), policy, at));
        unless(
            done instanceof Outcome.Done(var events)
                && (events.isEmpty() || (order.getValue().reopenedByHand() && closes(events))),
            "LEFT_TO_DO",
            "%s of %s",
            done,
            order.getKey());
      }
    }
  }

  private static boolean closes(List<DomainEventMessage<?>> events) {
    return events.stream().allMatch(event -> event.getPayload() instanceof OrderClosed);
  }

  /// How often anything was committed.
  int commits() {
    return stack.store().commits().size();
  }

  /// Every event so far, with its id, time and metadata.
  List<Object> events() {
    var events = new ArrayList<Object>();
    for (var commit : stack.store().commits()) {
      for (var event : commit) {
        events.add(
            List.of(
                event.getIdentifier(),
                event.getTimestamp(),
                event.getPayload(),
                Map.copyOf(event.getMetaData())));
      }
    }
    return events;
  }
}
