package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.DAYS;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.TRIGGERED_AT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.channel.Understanding.TestDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of every recorded file: one line each, and no file without a line. All of them are
/// read as if they were no tests.
class ShopifySamplesTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /// File, pointer of the document ("-" for the whole), topic ("-" for the one in the file), what
  /// becomes of it.
  private static final String TABLE =
      """
      go_order_with_transaction.json /order orders/updated first RecordChannelUpdate RecordCapture RequestCancellation
      go_orderline_properties_empty_object.json - orders/create MISSING_FIELD
      go_shippingline_service_id_invalid.json - orders/create MALFORMED_JSON
      py_gift_card.json /gift_card gift_cards/create TOPIC_NOT_SUPPORTED
      py_order_legacy_floats_refunds.json /order orders/updated first RecordChannelUpdate
      rest_balance_transactions.json - payouts/balance TOPIC_NOT_SUPPORTED
      rest_disputes_list.json /disputes/0 disputes/update ORDER_NOT_NAMED
      rest_disputes_list.json /disputes/1 disputes/update RecordDispute
      rest_fulfillment_cancelled.json /fulfillment fulfillments/update ConfirmShipment
      rest_fulfillment_order_hold.json - fulfillment_orders/cancelled nothing
      rest_fulfillment_order_hold.json - fulfillment_orders/hold_released ORDER_NOT_NAMED
      rest_fulfillment_order_scheduled_fulfill_by.json - fulfillment_orders/rescheduled nothing
      rest_order_cancelled_with_restock.json /order orders/cancelled first RecordChannelUpdate RecordRefund RequestCancellation
      rest_order_close_live_2026_nango.json /order orders/updated first RecordChannelUpdate
      rest_order_fulfilled_without_fulfillment_object.json /order orders/fulfilled first RecordChannelUpdate
      rest_order_multi_line_taxes.json /order orders/paid first RecordChannelUpdate
      rest_order_partially_refunded_po_number.json /order orders/updated first RecordChannelUpdate RecordRefund
      rest_order_pending_payment.json /order orders/create first known:RecordChannelUpdate
      rest_orders_authorized.json /orders/0 orders/updated first RecordChannelUpdate RecordRefund
      rest_orders_fields_subset.json /orders/0 orders/updated RecordChannelUpdate
      rest_payout_single.json /payout payouts/paid TOPIC_NOT_SUPPORTED
      rest_refund_no_items.json /refund refunds/create nothing
      rest_refunds_list.json /refunds/0 refunds/create RecordRefund
      rest_transaction_capture.json /transaction order_transactions/create RecordCapture
      webhook_disputes_create.json - - RecordDispute
      webhook_fo_cancellation_request_submitted.json - - nothing
      webhook_fo_cancelled.json - - nothing
      webhook_fo_merged.json - - nothing
      webhook_fo_moved.json - - nothing
      webhook_fo_placed_on_hold.json - - ORDER_NOT_NAMED
      webhook_fo_prepared_for_pickup.json - - nothing
      webhook_fo_scheduled_ready.json - - nothing
      webhook_fulfillment_events_create.json - - RecordTracking
      webhook_fulfillments_create.json - - nothing
      webhook_order_transactions_create.json - - RecordAuthorization
      webhook_orders_cancelled_2025_exact_ids.json - orders/cancelled test
      webhook_orders_create_2023-01_cad.json - - first known:RecordChannelUpdate RequestCancellation
      webhook_orders_edited.json - - RequestCancellation
      webhook_orders_partially_fulfilled_test_delivery.json - - first RecordChannelUpdate RequestCancellation
      webhook_orders_risk_assessment_changed.json - - ORDER_NOT_NAMED
      webhook_orders_updated_test_delivery.json - - first RecordChannelUpdate RequestCancellation
      webhook_refunds_create.json - - nothing
      webhook_returns_approve.json - - RecordReturn
      webhook_returns_cancel.json - - RecordReturn
      webhook_returns_close.json - - RecordReturn
      webhook_returns_update.json - - nothing
      webhook_reverse_fulfillment_dispose.json - - ORDER_NOT_NAMED
      webhook_tender_transactions_create.json - - nothing
      """;

  private record Row(String file, String pointer, String topic, String becomes) {

    static Row of(String line) {
      var parts = line.strip().split("\\s+", 4);
      return new Row(parts[0], parts[1], parts[2], parts[3]);
    }
  }

  private static Stream<Row> rows() {
    return TABLE.lines().filter(line -> !line.isBlank()).map(Row::of);
  }

  @TestFactory
  Stream<DynamicTest> every_file_becomes_what_its_line_says() {
    var folder = Samples.orSkip().resolve("channels/shopify");
    return rows()
        .map(
            row ->
                dynamicTest(
                    row.file, () -> assertThat(becomes(folder, row)).isEqualTo(row.becomes)));
  }

  @Test
  void no_file_is_without_a_line() throws IOException {
    var folder = Samples.orSkip().resolve("channels/shopify");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(rows().map(Row::file).collect(Collectors.toSet()));
    }
  }

  @TestFactory
  Stream<DynamicTest> a_delivery_that_is_marked_as_a_test_never_becomes_anything() {
    var folder = Samples.orSkip().resolve("channels/shopify");
    return rows()
        .map(Row::file)
        .distinct()
        .filter(file -> file.startsWith("webhook_"))
        .map(
            file ->
                dynamicTest(
                    file,
                    () -> assertThat(asSent(folder.resolve(file))).isEqualTo(new TestDelivery())));
  }

  private static Understanding asSent(Path file) {
    var delivery = MAPPER.readTree(bytes(file));
    var body = delivery.has("headers") ? delivery.path("body") : delivery;
    var headers = new HashMap<String, String>();
    delivery.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString()));
    var raw = body.toString().getBytes(UTF_8);
    var adapter = new ShopifyAdapter();
    var head = adapter.head(new Headers(headers), raw);
    return adapter.read(ACCOUNT, head, raw, RECEIVED_AT, DAYS);
  }

  private static String becomes(Path folder, Row row) {
    var raw = bytes(folder.resolve(row.file));
    if (!row.pointer.equals("-") || row.topic.equals("-")) {
      raw = live(raw, row).getBytes(UTF_8);
    }
    var topic = row.topic.equals("-") ? topic(folder.resolve(row.file)) : row.topic;
    var head = new DeliveryHead(topic, "d-1", null, TRIGGERED_AT, false);
    return words(new ShopifyAdapter().read(ACCOUNT, head, raw, RECEIVED_AT, DAYS));
  }

  private static String live(byte[] raw, Row row) {
    var document = MAPPER.readTree(raw);
    var pointed =
        row.pointer.equals("-") && document.has("headers")
            ? document.path("body")
            : document.at(row.pointer.equals("-") ? "" : row.pointer);
    return withoutTestMark(pointed).toString();
  }

  private static JsonNode withoutTestMark(JsonNode document) {
    if (document instanceof ObjectNode object && object.has("test")) {
      object.put("test", false);
    }
    return document;
  }

  private static String topic(Path file) {
    return MAPPER.readTree(bytes(file)).path("topic").asString("unknown");
  }

  private static String words(Understanding understanding) {
    return switch (understanding) {
      case NothingToTell _ -> "nothing";
      case TestDelivery() -> "test";
      case NotUnderstood(var code, _) -> code;
      case OrderNews news ->
          Stream.of(
                  news.first() == null ? "" : "first",
                  names("known:", news.whenKnown()),
                  names("", news.facts()))
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(" "));
    };
  }

  private static String names(String prefix, List<?> commands) {
    return commands.stream()
        .map(command -> prefix + command.getClass().getSimpleName())
        .collect(Collectors.joining(" "));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
