package io.throughline.crash;

import io.throughline.demo.Flaw;
import io.throughline.demo.ShopOrders;
import io.throughline.demo.SignedWebhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A channel that delivers at least once: what is not answered is sent again, the same bytes under
/// the same id. It keeps a journal of what was answered 200.
final class Sender {

  static final String ACCOUNT = "crash";
  static final String SECRET = "known-to-this-test-only";

  private final AtomicLong ids = new AtomicLong(8_000_000_000_000L);
  private final ShopOrders shop = new ShopOrders(new Random(20), "EUR");
  private final Set<Long> accepted = ConcurrentHashMap.newKeySet();
  private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();

  private record Sent(long orderId, SignedWebhook webhook) {}

  /// Orders whose delivery was answered 200.
  Set<Long> accepted() {
    return accepted;
  }

  /// How many deliveries nobody has answered yet.
  int unanswered() {
    return unanswered.size();
  }

  /// Starts so many clients; each sends until the door no longer answers.
  List<Thread> send(URI address, int clients) {
    var door = address.resolve("/channels/shopify/" + ACCOUNT + "/webhooks");
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < clients; i++) {
      threads.add(Thread.ofVirtual().start(() -> sendUntilItFails(door, true)));
    }
    return threads;
  }

  /// Sends again what was not answered.
  void sendAgain(URI address) {
    sendUntilItFails(address.resolve("/channels/shopify/" + ACCOUNT + "/webhooks"), false);
  }

  private void sendUntilItFails(URI door, boolean fresh) {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var next = next(fresh);
      while (next != null) {
        if (!deliver(http, door, next)) {
          unanswered.add(next);
          return;
        }
        next = next(fresh);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Sent next(boolean fresh) {
    var again = unanswered.poll();
    if (again != null || !fresh) {
      return again;
    }
    long id = ids.incrementAndGet();
    String body;
    synchronized (shop) {
      body = shop.body(id, id % 1_000_000, Instant.parse("2026-11-20T10:00:00Z"), flaw(id));
    }
    return new Sent(
        id, new SignedWebhook("orders/create", UUID.randomUUID().toString(), false, body));
  }

  private static Flaw flaw(long id) {
    return id % 5 == 0 ? Flaw.UNPAID : Flaw.NONE;
  }

  private boolean deliver(HttpClient http, URI door, Sent sent) {
    try {
      var answer = http.send(sent.webhook.to(door, SECRET), HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() == 200) {
        accepted.add(sent.orderId);
        return true;
      }
      return false;
    } catch (IOException cutOff) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
