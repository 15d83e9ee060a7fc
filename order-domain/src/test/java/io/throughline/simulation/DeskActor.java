package io.throughline.simulation;

import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.ApproveOrder;
import io.throughline.order.command.ApproveRequest;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.command.CloseOrder;
import io.throughline.order.command.CloseTicket;
import io.throughline.order.command.CreateFulfillmentOrder;
import io.throughline.order.command.DeclineRequest;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.EscalateApproval;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.LinkTicket;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.ReleaseReservation;
import io.throughline.order.command.ReopenOrder;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.RequestCapture;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.command.Requester;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.terms.HoldScope;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ShipTo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Operations, finance and customer service: they decide, and may be refused.
final class DeskActor implements Actor {

  private final World world;
  private final Dice dice;
  private final Stack stack;
  private final List<Function<News, @Nullable Object>> asks;

  DeskActor(World world, Stack stack) {
    this.world = world;
    this.dice = world.dice;
    this.stack = stack;
    this.asks =
        List.of(
            this::hold,
            this::hold,
            this::lift,
            this::lift,
            this::lift,
            this::cancel,
            this::cancel,
            this::stock,
            this::intake,
            this::change,
            this::money,
            this::money,
            this::money,
            this::service,
            this::cases,
            this::cases,
            this::end,
            this::end,
            this::approval);
  }

  @Override
  public @Nullable Object next(News news) {
    return dice.of(asks).apply(news);
  }

  private Object hold(News news) {
    if (dice.percent(30)) {
      var id = world.oneOf(news.holds, "hold");
      return dice.percent(50)
          ? new UpholdHold(news.id(), id, "right", "", world.now())
          : new EscalateHold(news.id(), id, world.now());
    }
    var line = news.lines().getFirst().lineId();
    return new PlaceHold(
        news.id(),
        world.id("hold"),
        dice.any("fraud", "address"),
        "",
        dice.any(
            Set.of("reserve"),
            Set.of("release", "ship"),
            Set.of("capture", "refund"),
            Set.of("change")),
        dice.percent(75) ? null : new HoldScope(List.of(line), null),
        "operations",
        null,
        world.now());
  }

  private Object lift(News news) {
    return new ReleaseHold(news.id(), world.oneOf(news.holds, "hold"), "checked", "", world.now());
  }

  private Object cancel(News news) {
    return new RequestCancellation(
        news.id(),
        world.id("cancel"),
        dice.any("CUSTOMER", "OPERATIONS"),
        "changed his mind",
        dice.percent(40) ? List.<LineUnits>of() : world.someUnits(news),
        requester(news),
        world.now());
  }

  private Object stock(News news) {
    var reservation = world.oneOf(news.reservations, "reservation");
    return switch (dice.below(6)) {
      case 0 -> new RequestReservation(news.id(), null, world.now());
      case 1 -> new ReleaseReservation(news.id(), reservation, "by hand", world.now());
      case 2 -> new ExpireReservation(news.id(), reservation, world.now());
      case 3 ->
          new EscalateSilentNode(
              news.id(),
              world.oneOf(
                  news.requests.stream().map(one -> one.fulfillmentOrderId()).toList(), "request"),
              world.now());
      default ->
          new CreateFulfillmentOrder(
              news.id(),
              world.id("request"),
              dice.of(World.NODES),
              world.someUnits(news),
              world.now());
    };
  }

  private Object intake(News news) {
    var policy = stack.of(news.order.channel(), news.order.account());
    return switch (dice.below(6)) {
      case 0 -> new ApproveOrder(news.id(), "good buyer", "", world.now());
      case 1 -> new EnrichOrder(news.id(), world.id("more"), null, Set.of("vip"), world.now());
      case 2, 3 ->
          new MapLine(
              news.id(),
              dice.of(news.lines()).lineId(),
              dice.of(OrderMaker.SKUS),
              "typo",
              world.now());
      case 4 -> new ValidateOrder(news.id(), policy, world.now());
      default -> new RejectOrder(news.id(), "fraud", "", world.now());
    };
  }

  private Object change(News news) {
    if (dice.percent(30)) {
      return new ChangeAddress(
          news.id(), world.id("change"), new ShipTo("US", "WA", "981"), null, "moved", world.now());
    }
    int quantity = dice.below(6);
    return new ChangeQuantity(
        news.id(),
        world.id("change"),
        dice.of(news.lines()).lineId(),
        quantity,
        dice.percent(90) ? OrderMaker.usd(quantity * 100L) : null,
        "more or fewer",
        world.now());
  }

  private Object money(News news) {
    var grants = news.grants.stream().map(RefundGranted::refundId).toList();
    var auths = news.authorizations.stream().map(PaymentAuthorized::authorizationId).toList();
    long amount = 1L + dice.below((int) Math.max(1, news.total()));
    return switch (dice.below(6)) {
      case 0, 1 ->
          new GrantRefund(
              news.id(),
              world.id("refund"),
              OrderMaker.usd(amount),
              dice.any("GOODWILL", "CLAIM", "OVERPAYMENT", "CANCELLATION"),
              "asked",
              "",
              requester(news),
              world.now());
      case 2, 3 ->
          new RequestRefund(news.id(), world.oneOf(grants, "refund"), "stripe", world.now());
      case 4 ->
          new RequestCapture(
              news.id(),
              world.id("capture"),
              world.oneOf(auths, "auth"),
              OrderMaker.usd(dice.percent(50) ? Math.max(1, news.total()) : amount),
              world.now());
      default ->
          new WriteOffBalance(
              news.id(), world.id("write-off"), "small", "", requester(news), day(), world.now());
    };
  }

  /// One of two people, or a program that no limit holds for.
  private @Nullable Requester requester(News news) {
    return dice.percent(30)
        ? null
        : new Requester(
            dice.any("ann", "bob"), stack.of(news.order.channel(), news.order.account()));
  }

  private Object approval(News news) {
    var id = world.oneOf(news.approvals, "approval");
    return switch (dice.below(5)) {
      case 0 -> new DeclineRequest(news.id(), id, dice.any("ann", "bob"), "too much", world.now());
      case 1 -> new EscalateApproval(news.id(), id, world.now());
      default -> new ApproveRequest(news.id(), id, dice.any("ann", "bob"), day(), world.now());
    };
  }

  private Object service(News news) {
    return switch (dice.below(3)) {
      case 0 -> new AddNote(news.id(), world.id("note"), "called back", world.now());
      case 1 -> new LinkTicket(news.id(), world.id("ticket"), "desk", world.earlier(), world.now());
      default -> new CloseTicket(news.id(), world.id("ticket"), world.earlier(), world.now());
    };
  }

  private @Nullable Object cases(News news) {
    if (dice.percent(40)) {
      return new SettleAnomaly(
          news.id(), world.oneOf(news.anomalies, "anomaly"), "EXPLAINED", "", world.now());
    }
    var open = world.model.openCases();
    if (open.isEmpty()) {
      return null;
    }
    var id = new CaseId(dice.of(open).caseId());
    return dice.percent(30)
        ? new AssignCase(id, "ann", null, world.now())
        : new ResolveCase(id, dice.any("REFUNDED", "EXPLAINED"), "", world.now());
  }

  private Object end(News news) {
    return switch (dice.below(4)) {
      case 0 -> new CloseOrder(news.id(), world.now());
      case 1 -> new ReopenOrder(news.id(), "PERSON", "", world.now());
      default ->
          new AdvanceOrder(
              news.id(), stack.of(news.order.channel(), news.order.account()), world.now());
    };
  }

  private LocalDate day() {
    return world.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
