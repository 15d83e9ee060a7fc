package io.throughline.demo;

import io.throughline.account.ChannelAccounts;
import io.throughline.order.command.OrderId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends the orders of the demo shop, good ones and bad ones, repeats and tests among them.
@Component
@Conditional(DemoWanted.class)
class DemoShop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);

  private final DemoProperties properties;
  private final Clock clock;
  private final DemoStage stage;
  private final String secret;
  private final Random random = new Random();
  private final ShopOrders orders = new ShopOrders(random, "USD");
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private volatile boolean running;
  private volatile @Nullable URI door;
  private @Nullable Thread thread;
  private @Nullable SignedWebhook last;

  DemoShop(
      DemoProperties properties,
      ChannelAccounts accounts,
      Clock clock,
      DemoStage stage,
      @Value("${throughline.home}") Path home) {
    this.properties = properties;
    this.clock = clock;
    this.stage = stage;
    this.secret = DemoSecret.in(home.resolve("secrets/shopify-" + properties.account()));
    accounts.register("shopify", properties.account(), List.of(secret));
  }

  @EventListener
  void opened(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) { // not the management port
      door =
          URI.create(
              "http://127.0.0.1:%d/channels/shopify/%s/webhooks"
                  .formatted(event.getWebServer().getPort(), properties.account()));
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("demo-shop").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    int sent = 0;
    while (running) {
      try {
        if (door != null) {
          send(next(), door);
          sent++;
        }
        boolean opening = sent > 0 && sent < properties.openingOrders();
        Thread.sleep(opening ? 50 : 60_000 / Math.max(1, properties.ordersPerMinute()));
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private SignedWebhook next() {
    int dice = random.nextInt(100);
    if (dice < 3 && last != null) {
      return last; // a channel delivers at least once
    }
    var now = clock.instant();
    long id = 6_000_000_000_000L + now.toEpochMilli() % 1_000_000_000_000L;
    stage.cast(OrderId.of("shopify", properties.account(), Long.toString(id)));
    var body = orders.body(id, 1_000 + id % 1_000_000 / 7, now.minusSeconds(2), flaw(dice));
    var webhook =
        new SignedWebhook("orders/create", UUID.randomUUID().toString(), dice == 99, body);
    last = webhook;
    return webhook;
  }

  private static Flaw flaw(int dice) {
    return switch (dice / 4) {
      case 1, 2 -> Flaw.UNPAID;
      case 3 -> Flaw.NO_ADDRESS;
      case 4 -> Flaw.WRONG_TOTAL;
      case 5 -> Flaw.NO_SKU;
      case 6 -> dice == 24 ? Flaw.BROKEN : dice == 25 ? Flaw.CANCELED : Flaw.NONE;
      default -> Flaw.NONE;
    };
  }

  private void send(SignedWebhook webhook, URI to) throws InterruptedException {
    try {
      var answer = http.send(webhook.to(to, secret), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        LOG.warn("the demo shop was answered {}", answer.statusCode());
      }
    } catch (java.io.IOException failure) {
      LOG.warn("the demo shop cannot deliver: {}", failure.toString());
    }
  }
}
