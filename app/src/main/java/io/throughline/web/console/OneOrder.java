package io.throughline.web.console;

import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.command.PlaceHold;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.OrderPasts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows one order: where it is or was, what was agreed, what holds it, what happened.
@Component
class OneOrder {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Orders orders;
  private final OrderPasts pasts;
  private final History history;
  private final Clock clock;

  OneOrder(Orders orders, OrderPasts pasts, History history, Clock clock) {
    this.orders = orders;
    this.pasts = pasts;
    this.history = history;
    this.clock = clock;
  }

  /// The page at a moment, with nothing filled in.
  ModelAndView page(Caller caller, String orderId, OrderWhen when) {
    return page(caller, orderId, when, Refused.NOTHING);
  }

  /// A decision that was refused.
  ///
  /// @param form which form it came from: {@code hold}, {@code reject}, or the id of the hold
  /// @param why in a sentence
  record Refused(String form, String why, DecisionForm typed) {

    static final Refused NOTHING = new Refused("", "", DecisionForm.EMPTY);

    /// What to show in this form again.
    public DecisionForm typedIn(String name) {
      return form.equals(name) ? typed : DecisionForm.EMPTY;
    }

    public boolean happened() {
      return !why.isEmpty();
    }
  }

  /// The page as of now, with what was refused and what had been filled in.
  ModelAndView page(Caller caller, String orderId, Refused refused) {
    return page(caller, orderId, OrderWhen.NOW, refused);
  }

  /// All of it is told from the order's events: no read model is asked, for now as for then.
  private ModelAndView page(Caller caller, String orderId, OrderWhen when, Refused refused) {
    var events = pasts.story(caller, orderId);
    var now = clock.instant();
    int reached = when.reach(pasts, events, now);
    var step = OrderStep.of(events, reached, when.isBefore(pasts, events, now), now);
    var detail = pasts.order(events.subList(0, reached));
    var story = OrderStory.of(events, reached, places(events), now);
    return new ModelAndView("console/order")
        .addObject("order", OrderRow.of(detail.summary(), now))
        .addObject("head", OrderHead.of(detail.summary(), story.received(), now))
        .addObject("parts", OrderParts.of(detail, now))
        .addObject("terms", TermsView.of(story.received()))
        .addObject("story", story)
        .addObject("step", step)
        .addObject("mayDecide", caller.has(Scope.ORDERS_DECIDE) && !step.past())
        .addObject("actions", PlaceHold.ACTIONS.stream().sorted().toList())
        .addObject("newHoldId", UUID.randomUUID().toString())
        .addObject("refused", refused);
  }

  private Map<String, History.Place> places(List<RecordedEvent> events) {
    return history.places(
        events.stream().map(StoryEntry::causeId).filter(id -> !id.isEmpty()).distinct().toList());
  }

  /// Waits a moment until the read model knows what was decided, so that whoever decided sees it.
  void awaitReadModel(String orderId) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int recorded = history.ofStream(orderId).size();
    while (orders.timeline(orderId).size() < recorded && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
