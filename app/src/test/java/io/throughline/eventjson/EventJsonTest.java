package io.throughline.eventjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.money.Money;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.terms.TaxLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {

  private static final String ORDER = "order-5f6e9c3e-8f0a-5b6f-9d5e-0a4b7d1c2e3f";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final HoldPlaced HOLD =
      new HoldPlaced(ORDER, "h1", "manual", "FRAUD", "", List.of("ship"), null, "risk", null, NOON);

  private final Serializer serializer = EventJson.eventSerializer();

  @Test
  void an_event_is_stored_under_its_simple_name_and_revision() {
    var type = serializer.serialize(HOLD, String.class).getType();

    assertThat(type).isEqualTo(new SimpleSerializedType("HoldPlaced", "1"));
    assertThat(serializer.classForType(type)).isEqualTo(HoldPlaced.class);
  }

  @Test
  void an_event_comes_back_as_it_went() {
    var bytes = serializer.serialize(HOLD, byte[].class);

    assertThat(serializer.<byte[], HoldPlaced>deserialize(bytes)).isEqualTo(HOLD);
  }

  @Test
  void what_is_absent_is_left_out_a_moment_is_text_and_components_keep_their_order() {
    assertThat(serializer.serialize(HOLD, String.class).getData())
        .isEqualTo(
            """
            {"orderId":"%s","holdId":"h1","kind":"manual","reason":"FRAUD","note":"",\
            "blocks":["ship"],"owner":"risk","at":"2026-11-21T12:00:00Z"}\
            """
                .formatted(ORDER));
  }

  @Test
  void a_property_of_a_newer_writer_is_passed_over() {
    var event = read("OrderValidated", "1", validated(",\"score\":7"));

    assertThat(event).isEqualTo(new OrderValidated(ORDER, "2026-11", null, NOON));
  }

  @Test
  void a_stored_type_that_nobody_knows_stops_its_reader() {
    assertThatThrownBy(() -> read("OrderForgotten", "1", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessage("unknown event type: OrderForgotten");
    assertThatThrownBy(() -> read(OrderValidated.class.getName(), "1", "{}"))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> read("java.lang.String", "1", "\"x\""))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void another_revision_stops_its_reader() {
    assertThatThrownBy(() -> read("OrderValidated", "2", validated("")))
        .isInstanceOf(SerializationException.class)
        .hasMessage("OrderValidated is stored in revision 2 and read as revision 1");
  }

  @Test
  void only_events_are_stored() {
    assertThatThrownBy(() -> serializer.serialize("a text", String.class))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void no_payload_is_the_empty_type() {
    assertThat(serializer.typeForClass(Void.class)).isEqualTo(SerializedType.emptyType());
    assertThat(serializer.classForType(SerializedType.emptyType())).isEqualTo(Void.class);
  }

  @Test
  void metadata_round_trips_and_is_text_only() {
    var metaData = MetaData.from(Map.of("actor", "operations", "channel", "shopify"));
    var stored = serializer.serialize(metaData, byte[].class);

    assertThat(stored.getType().getName()).isEqualTo(MetaData.class.getName());
    assertThat(serializer.<byte[], MetaData>deserialize(stored)).isEqualTo(metaData);
    assertThatThrownBy(() -> serializer.serialize(MetaData.with("attempt", 2), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("attempt");
  }

  @Test
  void a_missing_or_null_component_is_refused_unless_it_may_be_absent() {
    var missing = "{\"orderId\":\"%s\",\"at\":\"2026-11-21T12:00:00Z\"}".formatted(ORDER);

    assertThatThrownBy(() -> read("OrderValidated", "1", missing))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("rules");
    assertThatThrownBy(
            () -> read("OrderValidated", "1", validated("").replace("\"2026-11\"", "null")))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("rules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", ""})
  void null_or_nothing_for_a_primitive_is_refused(String value) {
    var flag = value.isEmpty() ? "" : ",\"collectedByChannel\":" + value;
    var json =
        """
        {"title":"VAT","rate":"0.2","amount":{"amount":"1.00","currency":"EUR"}%s}\
        """
            .formatted(flag);

    assertThatThrownBy(() -> EventJson.mapper().readValue(json, TaxLine.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("collectedByChannel");
  }

  @Test
  void money_is_decimal_text_and_currency() {
    assertThat(EventJson.mapper().writeValueAsString(Money.ofMinor(4999, "USD")))
        .isEqualTo("{\"amount\":\"49.99\",\"currency\":\"USD\"}");
    assertThat(EventJson.mapper().writeValueAsString(Money.ofMinor(5000, "JPY")))
        .isEqualTo("{\"amount\":\"5000\",\"currency\":\"JPY\"}");
    assertThat(
            EventJson.mapper()
                .readValue("{\"currency\":\"KWD\",\"amount\":\"0.005\"}", Money.class))
        .isEqualTo(Money.ofMinor(5, "KWD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"49.9\",\"currency\":\"USD\"}",
        "{\"amount\":\"49.990\",\"currency\":\"USD\"}",
        "{\"amount\":\"49.999\",\"currency\":\"USD\"}",
        "{\"amount\":\"049.99\",\"currency\":\"USD\"}",
        "{\"amount\":\"+49.99\",\"currency\":\"USD\"}",
        "{\"amount\":\"4.999E1\",\"currency\":\"USD\"}",
        "{\"amount\":\"-0.01\",\"currency\":\"USD\"}",
        "{\"amount\":\"-0.00\",\"currency\":\"USD\"}",
        "{\"amount\":\"5000.0\",\"currency\":\"JPY\"}",
        "{\"amount\":\"\",\"currency\":\"USD\"}",
        "{\"amount\":49.99,\"currency\":\"USD\"}",
        "{\"amount\":null,\"currency\":\"USD\"}",
        "{\"amount\":\"49.99\",\"currency\":\"usd\"}",
        "{\"amount\":\"49.99\"}",
        "\"49.99 USD\"",
        "[]"
      })
  void money_of_any_other_spelling_is_refused(String json) {
    assertThatThrownBy(() -> EventJson.mapper().readValue(json, Money.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void every_permitted_event_has_a_name() {
    assertThat(EventJson.types().byName())
        .containsEntry("OrderReceived", OrderReceived.class)
        .hasSize((int) EventJson.STREAMS.stream().flatMap(EventJsonTest::events).count());
  }

  private static Stream<Class<?>> events(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventJsonTest::events)
        : Stream.of(type);
  }

  private static String validated(String more) {
    return "{\"orderId\":\"%s\",\"rules\":\"2026-11\",\"at\":\"2026-11-21T12:00:00Z\"%s}"
        .formatted(ORDER, more);
  }

  private Object read(String type, String revision, String json) {
    return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, revision));
  }
}
