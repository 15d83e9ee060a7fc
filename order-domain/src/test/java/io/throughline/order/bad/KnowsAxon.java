package io.throughline.order.bad;

import org.axonframework.modelling.command.AggregateLifecycle;

/// A rule that records by itself.
public final class KnowsAxon {

  private KnowsAxon() {}

  static void decide(Object event) {
    AggregateLifecycle.apply(event);
  }
}
