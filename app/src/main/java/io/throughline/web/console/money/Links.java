package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.RowKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Where the pages of money are.
final class Links {

  static final String MONEY = "/console/money";
  static final String MOVEMENTS = MONEY + "/movements";
  static final String LINES = MONEY + "/lines";
  static final String OPEN = MONEY + "/open-items";
  static final String VARIANCES = MONEY + "/variances";
  static final String DAYS = MONEY + "/days";
  static final String SETTLEMENTS = MONEY + "/settlements";
  static final String JOURNAL = MONEY + "/journal";

  private Links() {}

  /// The parameters that name one row.
  static String row(RowKey row) {
    return "from=%s&to=%s&channel=%s&account=%s&rail=%s&currency=%s"
        .formatted(
            row.businessDay(),
            row.businessDay(),
            text(row.channel()),
            text(row.account()),
            text(row.rail()),
            text(row.currency()));
  }

  /// The parameters of a filter, but not its currency.
  static String filter(RowFilter filter) {
    return "from=%s&to=%s&channel=%s&account=%s&rail=%s"
        .formatted(
            text(filter.first()),
            text(filter.last()),
            text(filter.channel()),
            text(filter.account()),
            text(filter.rail()));
  }

  /// An order's page, at one of its events.
  static String order(String orderId, long position) {
    return "/console/orders/" + text(orderId) + "#event-" + position;
  }

  /// An order's page.
  static String order(String orderId) {
    return "/console/orders/" + text(orderId);
  }

  /// The entries of a ledger account.
  static String ledgerAccount(String ledgerAccount, String currency) {
    return JOURNAL
        + "/entries?ledgerAccount=%s&currency=%s".formatted(text(ledgerAccount), currency);
  }

  /// A statement's page.
  static String settlement(String settlementId) {
    return SETTLEMENTS + "/batch?id=" + text(settlementId);
  }

  /// The page of an account's business day.
  static String day(String channel, String account, LocalDate day) {
    return DAYS + "/" + path(channel) + "/" + path(account) + "/" + day;
  }

  /// The page of what is asked for now, from another entry on.
  static @Nullable String next(HttpServletRequest request, @Nullable String cursor) {
    return cursor == null
        ? null
        : asked(request).replaceQueryParam("cursor", text(cursor)).build().toUriString();
  }

  /// The file of what is asked for now.
  ///
  /// @param path of the file, with its ending
  static String file(HttpServletRequest request, String path) {
    return asked(request).replaceQueryParam("cursor").replacePath(path).build().toUriString();
  }

  private static UriComponentsBuilder asked(HttpServletRequest request) {
    return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
  }

  static String text(@Nullable Object text) {
    return text == null ? "" : URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
  }

  private static String path(String text) {
    return text(text).replace("+", "%20");
  }
}
