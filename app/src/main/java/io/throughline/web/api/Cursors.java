package io.throughline.web.api;

import io.throughline.deadletter.ParkedOrder;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.order.command.OrderId;
import io.throughline.projection.cases.CasePage;
import io.throughline.projection.orders.OrderPage;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/// Cursors of lists as opaque text that fits into a URL.
public final class Cursors {

  private static final Pattern BAR = Pattern.compile("\\|");

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

  private static String encode(String plain) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] decode(String text, int count) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var parts = BAR.split(plain, count);
    if (parts.length != count) {
      throw new IllegalArgumentException("not a cursor");
    }
    return parts;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException("not a cursor", notATime);
    }
  }
}
