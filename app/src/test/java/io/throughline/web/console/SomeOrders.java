package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.ShipTo;
import io.throughline.order.terms.Totals;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.orders.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Orders that come in, each with an id of its own.
final class SomeOrders {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static int made;

  private final ConsoleApp app;

  SomeOrders(ConsoleApp app) {
    this.app = app;
  }

  /// What a test says of an order; everything else is as usual.
  record Wish(String channel, String name, String title, String total, String currency) {

    static final Wish USUAL = new Wish("shopify", "#1001", "Shirt", "48.18", "USD");

    Wish from(String other) {
      return new Wish(other, name, title, total, currency);
    }

    Wish named(String other) {
      return new Wish(channel, other, title, total, currency);
    }

    Wish titled(String other) {
      return new Wish(channel, name, other, total, currency);
    }

    Wish of(String amount, String code) {
      return new Wish(channel, name, title, amount, code);
    }
  }

  /// One that passes validation.
  String validated(Wish wish) {
    var orderId = receive(wish, "paid", false);
    await(() -> isIn(orderId, Stage.VALIDATED));
    return orderId;
  }

  /// One that is on hold because it is not paid.
  String unpaid(Wish wish) {
    var orderId = receive(wish, "pending", false);
    await(() -> isHeld(orderId));
    return orderId;
  }

  /// One whose stated total is a unit more than its parts.
  String inDisagreement(Wish wish) {
    var orderId = receive(wish, "paid", true);
    await(() -> isHeld(orderId));
    return orderId;
  }

  private boolean isIn(String orderId, Stage stage) {
    return app.bean(Orders.class).find(orderId).filter(order -> order.stage() == stage).isPresent();
  }

  private boolean isHeld(String orderId) {
    return app.bean(Orders.class).find(orderId).filter(order -> order.held()).isPresent();
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

  /// One that nobody sent yet.
  ReceiveOrder command(Wish wish) {
    return command(wish, "paid", false);
  }

  private String receive(Wish wish, String paymentStatus, boolean tooMuch) {
    var command = command(wish, paymentStatus, tooMuch);
    app.bean(CommandGateway.class)
        .sendAndWait(
            GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of("actor", "connector:" + wish.channel() + "/acme")));
    return command.orderId().value();
  }

  private static ReceiveOrder command(Wish wish, String paymentStatus, boolean tooMuch) {
    var channelOrderId = nextId();
    var orderId = OrderId.of(wish.channel(), "acme", channelOrderId);
    return new ReceiveOrder(
        orderId,
        wish.channel(),
        "acme",
        channelOrderId,
        wish.name(),
        null,
        Instant.parse("2026-11-20T09:00:00Z"),
        Instant.now(),
        null,
        paymentStatus,
        terms(wish, tooMuch),
        new ShipTo("US", "OR", "972"),
        null,
        "d1ge57");
  }

  private static synchronized String nextId() {
    made++;
    return "5%04d".formatted(made);
  }

  private static OrderTerms terms(Wish wish, boolean tooMuch) {
    var total = Money.of(wish.total(), wish.currency());
    var zero = Money.zero(total.currency());
    var line =
        new OrderLine("1", "466157049", "TEE-S", wish.title(), 1, total, zero, List.of(), true);
    var stated = tooMuch ? total.plus(Money.ofMinor(1, wish.currency())) : total;
    return new OrderTerms(
        false, List.of(line), List.of(), new Totals(total, zero, zero, zero, zero, stated, total));
  }
}
