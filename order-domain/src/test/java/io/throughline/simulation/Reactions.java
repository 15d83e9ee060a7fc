package io.throughline.simulation;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.Policies;
import io.throughline.policy.WhenFactsContradictThenRaiseCase;
import io.throughline.policy.WhenOrderMovesThenAdvance;
import io.throughline.policy.WhenOrderReceivedThenValidate;
import io.throughline.policy.WhenReservationRequestedThenReserveStock;
import io.throughline.policy.WhenStockAnswersThenTellOrder;
import io.throughline.policy.WhenUnitsMoveThenSettleStock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;

/// The real reactions, each with its own place in every stream: as late as chance wants it, in the
/// order of the stream, and sometimes once more.
final class Reactions {

  /// A delivery: the next event of a stream to one reaction, or the last one again.
  ///
  /// @param again how many events the reaction goes back first, as after a crash
  record Delivery(int reaction, String stream, int again) {}

  private final Store store;
  private final List<AnnotationEventHandlerAdapter> reactions;
  private final List<Map<String, Integer>> places = new ArrayList<>();

  /// @param reactions those of {@link #all}
  Reactions(Store store, List<AnnotationEventHandlerAdapter> reactions) {
    this.store = store;
    this.reactions = reactions;
    reactions.forEach(_ -> places.add(new LinkedHashMap<>()));
  }

  /// Every reaction between orders, stock and cases.
  static List<AnnotationEventHandlerAdapter> all(CommandGateway gateway, Policies policies) {
    return List.of(
            new WhenOrderReceivedThenValidate(gateway, policies, (_, _, _) -> Map.of()),
            new WhenOrderMovesThenAdvance(gateway, policies),
            new WhenReservationRequestedThenReserveStock(gateway),
            new WhenStockAnswersThenTellOrder(gateway, policies),
            new WhenUnitsMoveThenSettleStock(gateway),
            new WhenFactsContradictThenRaiseCase(gateway))
        .stream()
        .map(AnnotationEventHandlerAdapter::new)
        .toList();
  }

  /// Hears of streams as events are committed.
  void heard(List<DomainEventMessage<?>> events) {
    for (var event : events) {
      places.forEach(place -> place.putIfAbsent(event.getAggregateIdentifier(), 0));
    }
  }

  /// What could be delivered now.
  List<Delivery> waiting() {
    var waiting = new ArrayList<Delivery>();
    for (int reaction = 0; reaction < reactions.size(); reaction++) {
      for (var place : places.get(reaction).entrySet()) {
        if (place.getValue() < store.stream(place.getKey()).size()) {
          waiting.add(new Delivery(reaction, place.getKey(), 0));
        }
      }
    }
    return waiting;
  }

  /// Delivers one event; nothing when the stream has no more. Events that need no reaction are
  /// passed over, because they change nothing.
  ///
  /// @return false when a command of the reaction did not come back: the same event comes again
  boolean deliver(Delivery delivery) {
    var place = places.get(delivery.reaction());
    int at = Math.max(0, place.getOrDefault(delivery.stream(), 0) - delivery.again());
    var stream = store.stream(delivery.stream());
    var reaction = reactions.get(delivery.reaction());
    while (at < stream.size() && !reaction.canHandle(stream.get(at))) {
      at++;
    }
    place.put(delivery.stream(), at);
    if (at == stream.size()) {
      return true;
    }
    try {
      reaction.handle(stream.get(at));
      place.put(delivery.stream(), at + 1);
      return true;
    } catch (Stack.NoAnswer unknown) {
      return false;
    } catch (CommandRefused refused) {
      throw new Violation(
          "REACTION_REFUSED",
          "%s after %s"
              .formatted(refused.getMessage(), stream.get(at).getPayloadType().getSimpleName()));
    } catch (RuntimeException defect) {
      throw defect;
    } catch (Exception defect) {
      throw new IllegalStateException(defect);
    }
  }
}
