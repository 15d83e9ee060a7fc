package io.throughline.eventjson;

import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.event.ListingEvent;
import io.throughline.chart.event.ChartEvent;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.journal.event.JournalEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.rail.event.RailEvent;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.stock.event.StockEvent;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// The serializers of the event store, one of each kind per program: Axon compares serializers by
/// identity to find out whether something is serialized already.
public final class EventJson {

  /// The sealed events of every kind of stream.
  static final List<Class<?>> STREAMS =
      List.of(
          OrderEvent.class,
          ChannelAccountEvent.class,
          ListingEvent.class,
          CaseEvent.class,
          StockEvent.class,
          SettlementEvent.class,
          ClearingEvent.class,
          BusinessDayEvent.class,
          JournalEvent.class,
          ChartEvent.class,
          RailEvent.class);

  private static final EventSerializer EVENTS = new EventSerializer(new EventTypes(STREAMS));

  private static final Serializer GENERAL =
      Jackson3Serializer.builder()
          .jsonMapperBuilderCustomizer(
              mapper ->
                  mapper.polymorphicTypeValidator(
                      BasicPolymorphicTypeValidator.builder()
                          .allowIfSubType(TrackingToken.class)
                          .allowIfSubType(String.class)
                          .build()))
          .build();

  private EventJson() {}

  /// Writes and reads events and their metadata; for the event store, and for event payloads in
  /// dead letters. Refuses every other type, also one that it finds stored.
  public static Serializer eventSerializer() {
    return EVENTS;
  }

  /// Writes and reads what Axon keeps for itself: tokens, also those of a replay. A reset context
  /// is a text or nothing; no other type is taken from stored JSON.
  public static Serializer generalSerializer() {
    return GENERAL;
  }

  /// The mapper of the events: for tests, catalogues and proofs that need the stored form without
  /// Axon.
  public static JsonMapper mapper() {
    return EVENTS.mapper();
  }

  /// The names under which events are stored.
  public static EventTypes types() {
    return EVENTS.types();
  }
}
