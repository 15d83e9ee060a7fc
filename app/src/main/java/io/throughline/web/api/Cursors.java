package io.throughline.web.api;

import io.throughline.deadletter.ParkedOrder;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.order.command.OrderId;
import io.throughline.outbox.OutboxPage;
import io.throughline.projection.cases.CasePage;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.WaitingApproval;
import io.throughline.projection.spans.PlacedPage;
import io.throughline.projection.spans.Tickets;
import io.throughline.projection.stock.StockPage;
import io.throughline.settlementimport.SettlementImport;
import io.throughline.web.problem.ApiProblems;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cursors of lists as opaque text that fits into a URL.
public final class Cursors {

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern LINE = Pattern.compile("\n");

  /// What a database keeps as a moment.
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Cursors() {}

  /// A cursor of the order list.
  public static String write(OrderPage.Cursor cursor) {
    return encode(cursor.receivedAt() + "|" + cursor.orderId());
  }

  /// What {@link #write(OrderPage.Cursor)} wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static OrderPage.Cursor ofOrders(String text) {
    var parts = decode(text, 2);
    return new OrderPage.Cursor(instant(parts[0]), new OrderId(parts[1]).value());
  }

  /// A cursor of the exception cases.
  public static String write(CasePage.Cursor cursor) {
    return encode(cursor.raisedAt() + "|" + cursor.caseId());
  }

  /// What {@link #write(CasePage.Cursor)} wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static CasePage.Cursor ofCases(String text) {
    var parts = decode(text, 2);
    return new CasePage.Cursor(instant(parts[0]), new CaseId(parts[1]).value());
  }

  /// A cursor of what waits for approval.
  public static String write(WaitingApproval.Cursor cursor) {
    return encode(cursor.since() + "|" + cursor.orderId() + "|" + cursor.approvalId());
  }

  /// What {@link #write(WaitingApproval.Cursor)} wrote.
  ///
  /// @throws org.springframework.web.ErrorResponseException for anything else
  public static WaitingApproval.Cursor ofApprovals(String text) {
    try {
      var parts = decode(text, 3);
      return new WaitingApproval.Cursor(instant(parts[0]), parts[1], parts[2]);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// A cursor of the outbox.
  static String write(OutboxPage.Cursor cursor) {
    return encode(cursor.intendedAt() + "|" + cursor.effectId());
  }

  /// What {@link #write(OutboxPage.Cursor)} wrote.
  ///
  /// @throws org.springframework.web.ErrorResponseException for anything else
  static OutboxPage.Cursor ofEffects(String text) {
    try {
      var parts = decode(text, 2);
      return new OutboxPage.Cursor(instant(parts[0]), parts[1]);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// A cursor of the parked orders.
  public static String write(ParkedOrder.Cursor cursor) {
    return encode(cursor.since() + "|" + cursor.group() + "|" + cursor.orderId());
  }

  /// What {@link #write(ParkedOrder.Cursor)} wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static ParkedOrder.Cursor ofParked(String text) {
    var parts = decode(text, 3);
    return new ParkedOrder.Cursor(instant(parts[0]), parts[1], parts[2]);
  }

  /// A cursor of the stock levels.
  public static String write(StockPage.LevelCursor cursor) {
    return encode(cursor.sku() + "\n" + cursor.node());
  }

  /// What {@link #write(StockPage.LevelCursor)} wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static StockPage.LevelCursor ofLevels(String text) {
    var parts = decode(text, LINE, 2);
    return new StockPage.LevelCursor(parts[0], parts[1]);
  }

  /// A cursor of the open reservations of an item.
  public static String write(StockPage.ReservationCursor cursor) {
    return encode(cursor.since() + "|" + cursor.reservationId());
  }

  /// What {@link #write(StockPage.ReservationCursor)} wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static StockPage.ReservationCursor ofReservations(String text) {
    var parts = decode(text, 2);
    return new StockPage.ReservationCursor(instant(parts[0]), parts[1]);
  }

  /// A cursor of the orders behind a figure.
  public static String write(PlacedPage.Cursor cursor) {
    return encode(cursor.since() + "|" + cursor.orderId());
  }

  /// What {@link #write(PlacedPage.Cursor)} wrote, as a request gives it; null when it gives none.
  public static PlacedPage.@Nullable Cursor placed(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var parts = decode(text, 2);
      return new PlacedPage.Cursor(instant(parts[0]), new OrderId(parts[1]).value());
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// A cursor of the open tickets.
  public static String write(Tickets.Ticket last) {
    return encode(last.openedAt() + "|" + last.ticketId());
  }

  /// What {@link #write(Tickets.Ticket)} wrote, as a request gives it; null when it gives none.
  public static Tickets.Ticket.@Nullable Cursor tickets(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var parts = decode(text, 2);
      return new Tickets.Ticket.Cursor(instant(parts[0]), parts[1]);
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  /// A cursor of the imports of settlement files.
  static String write(SettlementImport.Cursor cursor) {
    return encode(cursor.receivedAt() + "|" + cursor.importId());
  }

  /// What {@link #write(SettlementImport.Cursor)} wrote, as a request gives it; null when it gives
  /// none.
  static SettlementImport.@Nullable Cursor ofImports(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var parts = decode(text, 2);
      return new SettlementImport.Cursor(instant(parts[0]), UUID.fromString(parts[1]).toString());
    } catch (IllegalArgumentException notACursor) {
      throw ApiProblems.invalidParameter("cursor", "a cursor from the page before");
    }
  }

  private static String encode(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] decode(String text, int count) {
    return decode(text, BAR, count);
  }

  private static String[] decode(String text, Pattern separator, int count) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var parts = separator.split(plain, count);
    if (parts.length != count || plain.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a cursor");
    }
    return parts;
  }

  private static Instant instant(String text) {
    try {
      var instant = Instant.parse(text);
      if (instant.isAfter(LATEST) || instant.isBefore(Instant.EPOCH)) {
        throw new IllegalArgumentException("not a cursor");
      }
      return instant;
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException("not a cursor", notATime);
    }
  }
}
