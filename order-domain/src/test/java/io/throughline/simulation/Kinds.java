package io.throughline.simulation;

import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.stock.event.StockEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every kind of event that the domain knows: a simulator that never brings one about shows nothing
/// of it. How a channel account is set up moves no order and is left out, but for its policy.
final class Kinds {

  private Kinds() {}

  static Set<String> all() {
    var names = new TreeSet<String>();
    Stream.of(OrderEvent.class, StockEvent.class, ChannelPolicySet.class, CaseEvent.class)
        .flatMap(Kinds::of)
        .forEach(kind -> names.add(kind.getSimpleName()));
    return names;
  }

  private static Stream<Class<?>> of(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Kinds::of)
        : Stream.of(kind);
  }
}
