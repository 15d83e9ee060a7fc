package io.throughline.web.console;

import io.throughline.eventstore.History;
import io.throughline.order.command.PlaceHold;
import io.throughline.projection.orders.OrderDetail;
import io.throughline.projection.orders.Orders;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows one order: where it is, what was agreed, what holds it, what happened.
@Component
class OneOrder {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Orders orders;
  private final History history;
  private final Clock clock;

  OneOrder(Orders orders, History history, Clock clock) {
    this.orders = orders;
    this.history = history;
    this.clock = clock;
  }

  /// The page, with nothing filled in.
  ModelAndView page(Caller caller, String orderId) {
    return page(caller, orderId, Refused.NOTHING);
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

  /// The page, with what was refused and what had been filled in.
  ModelAndView page(Caller caller, String orderId, Refused refused) {
    var detail = visible(caller, orderId);
    var order = detail.summary();
    var timeline = orders.timeline(orderId);
    var now = clock.instant();
    var story = OrderStory.of(history.ofStream(orderId), timeline, now);
    return new ModelAndView("console/order")
        .addObject("order", OrderRow.of(order, now))
        .addObject("head", OrderHead.of(order, story.received(), now))
        .addObject("parts", OrderParts.of(detail, now))
        .addObject("terms", TermsView.of(story.received()))
        .addObject("story", story)
        .addObject("behind", story.isAheadOf(timeline))
        .addObject("mayDecide", caller.has(Scope.ORDERS_DECIDE))
        .addObject("actions", PlaceHold.ACTIONS.stream().sorted().toList())
        .addObject("newHoldId", UUID.randomUUID().toString())
        .addObject("refused", refused);
  }

  /// Waits a moment until the read model knows what was decided, so that whoever decided sees it.
  void awaitReadModel(String orderId) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int recorded = history.ofStream(orderId).size();
    while (orders.timeline(orderId).size() < recorded && System.nanoTime() - deadline < 0) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private OrderDetail visible(Caller caller, String orderId) {
    return orders
        .detail(orderId)
        .filter(order -> caller.sees(order.summary().channel()))
        .orElseThrow(ApiProblems::notFound);
  }
}
