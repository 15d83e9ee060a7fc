package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Orders in the canonical shape, each with an id of its own.
final class SampleOrders {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SampleOrders() {}

  /// One that passes validation.
  static String paid() {
    return body("direct", "acme", UUID.randomUUID().toString());
  }

  static String body(String channel, String account, String channelOrderId) {
    return """
    {"channel":"%s","account":"%s","channelOrderId":"%s",
     "placedAt":"2026-11-20T09:30:00Z","paymentStatus":"paid",
     "lines":[{"lineId":"line-1","sku":"TEE-S","title":"Shirt","quantity":2,
               "unitPrice":{"amount":"20.00","currency":"USD"}}],
     "total":{"amount":"40.00","currency":"USD"},
     "shipTo":{"country":"US","region":"OR","postalArea":"972"}}
    """
        .formatted(channel, account, channelOrderId);
  }

  /// Takes an order in.
  ///
  /// @return its id
  static String receive(String body) {
    var answer = ApiApp.RUNNING.first().post("/api/orders", null, body);
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(201);
    return ApiApp.json(answer).path("orderId").asString();
  }

  static void await(BooleanSupplier condition) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
