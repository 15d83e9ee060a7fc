package io.throughline.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Throughline;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.decision.Actor;
import io.throughline.inbox.Delivery;
import io.throughline.inbox.Inbox;
import io.throughline.inbox.RawContent;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.remote.ShopifyStub;
import io.throughline.remote.ShopifyStub.Fault;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole program with a shop whose webhooks get lost and whose API fails.
class WholeShopTest {

  private static final int ORDERS = 100;

  @Test
  void the_poll_finds_what_webhooks_lost_and_a_parcel_is_told_once() throws IOException {
    try (var database = TestDatabase.create();
        var shop = new ShopifyStub();
        var program = start(database, shop)) {
      var inbox = program.getBean(Inbox.class);
      for (int number = 1; number <= ORDERS; number++) {
        shop.sell(number, 2, Instant.now());
        if (number % 10 != 0) { // one in ten is lost
          inbox.store(webhook(number, shop.webhook(number)));
        }
      }
      var jdbc = JdbcClient.create(database.appDataSource());
      eventually("every order is there", () -> received(jdbc) == ORDERS);
      assertThat(quarantined(jdbc)).isZero();

      shop.faults.addAll(List.of(Fault.DONE_AND_LOST, Fault.TOO_MANY));
      ship(program, 10);
      eventually("it is told", () -> events(program, 10).contains("ChannelAcknowledged"));
      assertThat(shop.fulfillments(10)).hasSize(1);
      assertThat(events(program, 10)).containsOnlyOnce("ChannelAcknowledged");
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database, ShopifyStub shop)
      throws IOException {
    return new SpringApplicationBuilder(Throughline.class)
        .run(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + TestDatabase.APP,
            "--spring.datasource.password=" + database.password(),
            "--spring.flyway.user=" + TestDatabase.OWNER,
            "--spring.flyway.password=" + database.password(),
            "--throughline.home=" + Files.createTempDirectory("shop"),
            "--throughline.demo.enabled=false",
            "--throughline.channels.shopify.acme.secrets[0]=secret",
            "--throughline.channels.shopify.acme.api-url=" + shop.url(),
            "--throughline.channels.shopify.acme.access-token=" + shop.access().accessToken(),
            "--throughline.outbox.allow-loopback=true",
            "--throughline.outbox.call-timeout=2s",
            "--throughline.poll.interval=1s",
            "--server.port=0",
            "--management.server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");
  }

  private static Delivery webhook(int number, byte[] body) {
    return new Delivery(
        "shopify",
        "acme",
        new DeliveryHead("orders/create", "webhook-" + number, null, null, false),
        new RawContent(new Headers(Map.of()), body),
        Instant.now());
  }

  private static void ship(ConfigurableApplicationContext program, int number) {
    var order = order(number);
    program
        .getBean(CommandGateway.class)
        .<Object>sendAndWait(
            GenericCommandMessage.asCommandMessage(
                    new ConfirmShipment(
                        order,
                        "s1",
                        null,
                        new Parcel("UPS", "1Z-1", null),
                        List.of(new LineUnits(line(program, order), 1)),
                        Instant.now(),
                        Instant.now()))
                .andMetaData(Actor.key("3f9a").asMetadata()));
  }

  private static String line(ConfigurableApplicationContext program, OrderId order) {
    var received =
        (OrderReceived)
            program
                .getBean(EventStore.class)
                .readEvents(order.value(), 0)
                .asStream()
                .findFirst()
                .map(DomainEventMessage::getPayload)
                .orElseThrow();
    return received.terms().lines().getFirst().lineId();
  }

  private static OrderId order(int number) {
    return OrderId.of("shopify", "acme", String.valueOf(number));
  }

  private static List<String> events(ConfigurableApplicationContext program, int number) {
    return program
        .getBean(EventStore.class)
        .readEvents(order(number).value(), 0)
        .asStream()
        .map(event -> event.getPayloadType().getSimpleName())
        .toList();
  }

  private static long received(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from domain_event where event_type = 'OrderReceived'")
        .query(Long.class)
        .single();
  }

  private static long quarantined(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from delivery where status = 'QUARANTINED'")
        .query(Long.class)
        .single();
  }

  private static void eventually(String what, BooleanSupplier is) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!is.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not come about: " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
