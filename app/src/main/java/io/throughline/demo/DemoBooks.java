package io.throughline.demo;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.demo.BookedDay.Trouble;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.rail.command.RailId;
import io.throughline.rail.command.SetRailTerms;
import io.throughline.rail.terms.RailTerms;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordBankCredit;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.StockItemId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The last two weeks of a brand with three shops and three rails, so that there are books to look
/// at: timing differences, a short settlement, a chargeback, a line of an unknown order, a missing
/// file. Told again at each start; what was told before stays quiet.
@Component
@Conditional(DemoWanted.class)
@ProcessingGroup(DemoBooks.GROUP)
class DemoBooks {

  static final String GROUP = "demo-books";

  private static final Logger LOG = LoggerFactory.getLogger(DemoBooks.class);
  private static final Actor TELLER = new Actor("demo:books");
  private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 14;
  private static final int CLOSED_AFTER = 7;
  private static final List<BookedShop> SHOPS =
      List.of(BookedShop.WEB, BookedShop.AMAZON, BookedShop.EUROPE);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SHELF = 1_000;
  private static final int DAYS_ON_THE_WAY = 3;

  private final CommandGateway commands;
  private final DemoAccountant accountant;
  private final Clock clock;
  private final Map<String, BookedOrder> orders = new ConcurrentHashMap<>();
  private final Set<String> dispatched = ConcurrentHashMap.newKeySet();

  DemoBooks(CommandGateway commands, DemoAccountant accountant, Clock clock) {
    this.commands = commands;
    this.accountant = accountant;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    Thread.ofVirtual().name("demo-books").start(this::tellAll);
  }

  private void tellAll() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    terms("Stripe", new RailTerms(2, false, null, 1));
    terms("amazon", new RailTerms(5, false, null, null));
    terms("shopify_payments", new RailTerms(2, false, null, 1));
    send(
        new RecordReceipt(
            StockItemId.of(BookedOrder.SKU),
            "shelf-" + today,
            "dc-east",
            SHELF,
            null,
            clock.instant()));
    for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      if (BookedDay.isWorkingDay(day)) {
        for (var shop : SHOPS) {
          tell(new BookedDay(shop, day), today);
        }
      }
    }
    LOG.info("the demo's books are told until {}", today.minusDays(1));
    closeWhatIsOld(today);
  }

  /// Days that are a week old are closed, and then somebody hears of an order of one of them.
  private void closeWhatIsOld(LocalDate today) {
    var first = today.minusDays(DAYS);
    var last = today.minusDays(CLOSED_AFTER);
    try {
      awaitDispatch();
      for (var shop : SHOPS) {
        accountant.close(shop, first, last);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    var day = new BookedDay(BookedShop.WEB, new BookedDay(BookedShop.WEB, first).later(2));
    var late = day.late();
    orders.put(late.id().value(), late);
    send(late.received());
    send(late.captured());
  }

  /// What left belongs to the books of its day. After a restart everything left before.
  private void awaitDispatch() throws InterruptedException {
    var until = clock.instant().plus(PATIENCE);
    while (dispatched.size() < orders.size() && clock.instant().isBefore(until)) {
      Thread.sleep(500);
    }
    Thread.sleep(3_000); // the sales follow
  }

  private void terms(String rail, RailTerms terms) {
    send(new SetRailTerms(RailId.of(rail), terms, ALWAYS, clock.instant()));
  }

  /// Its parcel left and arrived when the books say so.
  @EventHandler
  void on(FulfillmentOrderCreated request) {
    var order = orders.get(request.orderId());
    if (order != null) {
      send(order.shipped(request.fulfillmentOrderId()));
      send(order.delivered(order.day().plusDays(DAYS_ON_THE_WAY)));
      dispatched.add(request.orderId());
    }
  }

  private void tell(BookedDay day, LocalDate today) {
    day.orders().forEach(order -> orders.put(order.id().value(), order));
    day.facts(today).forEach(this::send);
    var settled = day.later(day.shop().equals(BookedShop.AMAZON) ? 5 : 2);
    if (settled.isBefore(today) && !day.has(Trouble.NO_FILE)) {
      settle(new BookedStatement(day), day, settled, today);
      accountant.explain(day);
    }
  }

  private void settle(BookedStatement said, BookedDay day, LocalDate settled, LocalDate today) {
    var shop = day.shop();
    var id = SettlementId.of(shop.rail(), said.batch());
    var hash = sha256(said.batch() + said.lines());
    var at = noon(settled);
    send(
        new BeginSettlement(
            id,
            shop.rail(),
            said.batch(),
            hash,
            said.batch() + ".csv",
            shop.channel(),
            shop.account(),
            settled,
            said.payout(),
            "TRACE-" + said.batch(),
            at));
    send(new RecordSettlementLines(id, hash, 0, said.lines(), at));
    send(new AcceptSettlement(id, hash, said.lines().size(), said.sums(), at));
    var credited = new BookedDay(shop, settled).later(1);
    if (credited.isBefore(today)) {
      send(
          new RecordBankCredit(
              id,
              "bank-" + said.batch(),
              shop.rail(),
              shop.channel(),
              shop.account(),
              said.payout(),
              credited,
              noon(credited),
              noon(credited)));
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private void send(Object command) {
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(command).andMetaData(TELLER.asMetadata()));
    } catch (CommandRefused refused) {
      LOG.debug("the books were refused: {}", refused.getMessage());
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
