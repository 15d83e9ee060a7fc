package io.throughline.channel.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.BusinessDays;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.ReceiveOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The vocabulary of these tests: documents with something changed, and what becomes of them.
final class Documents {

  static final String ACCOUNT = "north-shop";
  static final Instant RECEIVED_AT = Instant.parse("2026-03-02T14:00:03Z");
  static final Instant TRIGGERED_AT = Instant.parse("2026-03-02T14:00:01Z");

  /// A business day that begins at noon, so that it differs from the day of the calendar.
  static final BusinessDays DAYS =
      moment -> LocalDate.ofInstant(moment.plus(Duration.ofHours(12)), ZoneOffset.UTC);

  static final Source SOURCE =
      new Source(ACCOUNT, "orders/create", TRIGGERED_AT, RECEIVED_AT, DAYS);

  static final DeliveryHead CREATED = new DeliveryHead("orders/create", "d-1", null, null, false);

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Documents() {}

  /// The bytes of a fixture.
  static byte[] bytes(String fixture) {
    try (var in = Documents.class.getResourceAsStream("/shopify/" + fixture)) {
      return Objects.requireNonNull(in, fixture).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The full order with something changed.
  static byte[] order(Consumer<ObjectNode> change) {
    return changed("order.json", change);
  }

  /// A fixture with something changed.
  static byte[] changed(String fixture, Consumer<ObjectNode> change) {
    var document = (ObjectNode) MAPPER.readTree(bytes(fixture));
    change.accept(document);
    return document.toString().getBytes(UTF_8);
  }

  /// This JSON text as a document.
  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /// The full order with the value at this pointer replaced by this JSON text.
  static byte[] orderWith(String pointer, String json) {
    return order(document -> put(document, pointer, json));
  }

  /// Replaces the value at this pointer by this JSON text.
  static void put(ObjectNode document, String pointer, String json) {
    var value = MAPPER.readTree(json);
    switch (parent(document, pointer)) {
      case ObjectNode object -> object.set(name(pointer), value);
      case ArrayNode array -> array.set(Integer.parseInt(name(pointer)), value);
      default -> throw new IllegalArgumentException(pointer);
    }
  }

  /// The full order without the field at this pointer.
  static byte[] orderWithout(String pointer) {
    return order(document -> ((ObjectNode) parent(document, pointer)).remove(name(pointer)));
  }

  private static JsonNode parent(JsonNode document, String pointer) {
    return document.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /// What the adapter makes of this body, sent as {@code orders/create}.
  static Understanding read(byte[] body) {
    return read("orders/create", body);
  }

  /// What the adapter makes of this body, sent as this topic when {@link #TRIGGERED_AT}.
  static Understanding read(String topic, byte[] body) {
    var head = new DeliveryHead(topic, "d-1", null, TRIGGERED_AT, false);
    return new ShopifyAdapter().read(ACCOUNT, head, body, RECEIVED_AT, DAYS);
  }

  /// What the adapter makes of this JSON text, in which apostrophes stand for quotation marks.
  static Understanding read(String topic, String json) {
    return read(topic, json.replace('\'', '"').getBytes(UTF_8));
  }

  /// The facts of the order in this JSON text.
  static List<OrderCommand> facts(String topic, String json) {
    var understanding = read(topic, json);
    assertThat(understanding).isInstanceOf(OrderNews.class);
    return ((OrderNews) understanding).facts();
  }

  /// The command that takes the order in.
  static ReceiveOrder first(OrderNews news) {
    return Objects.requireNonNull(news.first());
  }

  /// The order in this body, be it a test or not.
  static OrderNews reported(byte[] body) {
    var understanding = ShopifyDocument.understand(body, "", document -> document.created(SOURCE));
    assertThat(understanding).isInstanceOf(OrderNews.class);
    return (OrderNews) understanding;
  }

  /// The command for the order in this body.
  static ReceiveOrder command(byte[] body) {
    return first(reported(body));
  }

  /// Checks that this body waits in quarantine for exactly this reason.
  static void refused(byte[] body, String code, String detail) {
    assertThat(read(body)).isEqualTo(new NotUnderstood(code, detail));
  }
}
