package io.throughline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ChannelAccounts;
import io.throughline.demo.SignedWebhook;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.web.console.ConsoleApp;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/// A shop's deliveries, from the door to the order's history.
class ShopDeliveriesTest {

  private static final String SECRET = "a secret";

  private final ConsoleApp app = ConsoleApp.RUNNING;

  private void deliver(String topic, String body) throws Exception {
    app.bean(ChannelAccounts.class).register("shopify", "north", List.of(SECRET));
    var webhook =
        new SignedWebhook(topic, UUID.randomUUID().toString(), false, body.replace('\'', '"'));
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              webhook.to(app.at("/channels/shopify/north/webhooks"), SECRET),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static String order(String id, String updatedAt, String moreLines) {
    return """
    {'id': %s, 'name': '#%s', 'created_at': '2026-03-02T14:00:00Z', 'updated_at': '%s',
     'currency': 'EUR', 'financial_status': 'paid', 'total_line_items_price': '10.00',
     'total_discounts': '0.00', 'total_price': '10.00',
     'shipping_address': {'country_code': 'DE', 'zip': '10115'},
     'line_items': [{'id': 11, 'sku': 'TEE-S', 'title': 'Shirt', 'quantity': 1,
                     'price': '10.00'}%s]}\
    """
        .formatted(id, id, updatedAt, moreLines);
  }

  private List<Object> history(String id) {
    return app.bean(EventStore.class)
        .readEvents(OrderId.of("shopify", "north", id).value())
        .asStream()
        .<Object>map(DomainEventMessage::getPayload)
        .toList();
  }

  private void awaitEvent(String id, String name) throws InterruptedException {
    var deadline = Instant.now().plusSeconds(30);
    while (history(id).stream().noneMatch(event -> event.getClass().getSimpleName().equals(name))) {
      assertThat(Instant.now()).as("%s among %s", name, history(id)).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void what_comes_before_its_order_waits_for_it_and_is_told_then() throws Exception {
    deliver(
        "fulfillments/create",
        "{'id': 900, 'order_id': 7001, 'status': 'success', 'tracking_numbers': ['1Z7001'],"
            + " 'line_items': [{'id': 11, 'quantity': 1}]}");
    deliver(
        "order_transactions/create",
        "{'id': 31, 'order_id': 7001, 'kind': 'sale', 'status': 'success', 'gateway': 'visa',"
            + " 'amount': '10.00', 'currency': 'EUR', 'processed_at': '2026-03-02T23:59:59Z'}");
    assertThat(history("7001")).isEmpty();

    deliver("orders/updated", order("7001", "2026-03-02T14:05:00Z", ""));

    awaitEvent("7001", "OrderShipped");
    awaitEvent("7001", "PaymentCaptured");
    assertThat(history("7001").getFirst()).isInstanceOf(OrderReceived.class);
    assertThat(history("7001"))
        .filteredOn(PaymentCaptured.class::isInstance)
        .singleElement()
        .satisfies(
            event ->
                assertThat(((PaymentCaptured) event).businessDay())
                    .isEqualTo(LocalDate.parse("2026-03-02")));
  }

  @Test
  void an_update_with_a_line_more_is_told_to_the_order_and_no_conflict() throws Exception {
    deliver("orders/create", order("7002", "2026-03-02T14:00:00Z", ""));
    deliver(
        "orders/updated",
        order(
            "7002",
            "2026-03-02T14:05:00Z",
            ", {'id': 12, 'title': 'Saucer', 'quantity': 1, 'price': '0.00'}"));

    awaitEvent("7002", "LineAdded");
  }
}
