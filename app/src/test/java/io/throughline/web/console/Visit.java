package io.throughline.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;

/// A page as somebody opens it.
///
/// @param place the mapping that answers, as the program names it
/// @param path what is asked for
/// @param name what its pictures are called
/// @param refused whether the answer is an error page
record Visit(String place, String path, String name, boolean refused) {

  /// Every place of the console that answers with a page. A new one needs a visit: a test compares.
  ///
  /// @param shop where everything happened
  /// @param delivery the number of a delivery in quarantine
  /// @param retry the id of a retry
  /// @param run the path of a decision about many
  static List<Visit> all(LivelyShop shop, String delivery, String retry, String run) {
    var order = "/console/orders/" + shop.orderId(15);
    var quarantined = "/console/quarantine/" + delivery;
    return List.of(
        of("/", "/", "start"),
        of("/console", "/console", "overview"),
        of("/console/orders", "/console/orders", "orders"),
        of("/console/orders", "/console/orders?held=true&channel=shopify", "orders-held"),
        of("/console/orders", "/console/orders?reference=none", "orders-none"),
        of("/console/orders/{orderId}", order, "order"),
        of("/console/orders/{orderId}", "/console/orders/" + shop.orderId(12), "order-on-hold"),
        of("/console/orders/{orderId}/person", order + "/person", "person"),
        of("/console/bulk/{runId}", run, "bulk"),
        of("/console/stuck", "/console/stuck", "stuck"),
        of(
            "/console/stuck",
            "/console/stuck?tryPlace=ON_HOLD&tryHours=1&tryFrom=2026-11-19&tryTo=2026-11-21",
            "stuck-tried"),
        of("/console/stuck/orders", "/console/stuck/orders?any=true", "stuck-orders"),
        of("/console/in-flight", "/console/in-flight", "in-flight"),
        of("/console/in-flight", "/console/in-flight?at=2020-01-01T00:00:00", "in-flight-past"),
        of("/console/in-flight/orders", "/console/in-flight/orders", "in-flight-orders"),
        of("/console/money", "/console/money", "money"),
        of("/console/money", "/console/money?days=week", "money-week"),
        of("/console/money", "/console/money?days=week&back=1", "money-past"),
        of("/console/money/movements", "/console/money/movements", "movements"),
        of("/console/money/lines", "/console/money/lines", "money-lines"),
        of("/console/money/open-items", "/console/money/open-items", "open-items"),
        of("/console/money/variances", "/console/money/variances", "variances"),
        of("/console/money/days", "/console/money/days", "days"),
        of(
            "/console/money/days/{channel}/{account}/{day}",
            "/console/money/days/shopify/" + LivelyShop.ACCOUNT + "/" + LocalDate.now(UTC),
            "day"),
        of("/console/money/settlements", "/console/money/settlements", "settlements"),
        of("/console/money/journal", "/console/money/journal", "journal"),
        of("/console/money/journal/entries", "/console/money/journal/entries", "entries"),
        of("/console/approvals", "/console/approvals", "approvals"),
        of("/console/exceptions", "/console/exceptions", "exceptions"),
        of("/console/exceptions", "/console/exceptions?state=resolved", "exceptions-none"),
        of("/console/channel-accounts", "/console/channel-accounts", "accounts"),
        of("/console/channel-accounts/{channel}/{account}", LivelyShop.ACCOUNT_PATH, "account"),
        of(
            "/console/channel-accounts/{channel}/{account}/skus",
            LivelyShop.ACCOUNT_PATH + "/skus",
            "skus"),
        of("/console/quarantine", "/console/quarantine", "quarantine"),
        of("/console/quarantine", "/console/quarantine?state=parked", "quarantine-parked"),
        of("/console/quarantine/{deliveryNo}", quarantined, "delivery"),
        of("/console/quarantine/{deliveryNo}", quarantined + "?show=true", "delivery-shown"),
        of(
            "/console/quarantine/retries/{retryId}",
            "/console/quarantine/retries/" + retry,
            "retry"),
        of("/console/operations", "/console/operations", "operations"),
        of("/console/outbox", "/console/outbox", "outbox"),
        of("/console/outbox", "/console/outbox?status=TOLD", "outbox-told"),
        of("/console/access", "/console/access", "access"),
        of("/console/access-record", "/console/access-record", "access-record"),
        of("/console/me", "/console/me", "me"),
        error("/console/**", "/console/nothing", "not-found"),
        of(
            "/console/money/variances/one",
            "/console/money/variances/one?id=" + URLEncoder.encode(shop.varianceId(), UTF_8),
            "variance"),
        of(
            "/console/money/settlements/batch",
            "/console/money/settlements/batch?id=settlement:stripe:po-stripe",
            "statement"),
        error(
            "/console/money/settlements/files/{importId}",
            "/console/money/settlements/files/1",
            "no-file"),
        error("/console/orders", "/console/orders?cursor=xyz", "not-understood"));
  }

  private static Visit of(String place, String path, String name) {
    return new Visit(place, path, name, false);
  }

  private static Visit error(String place, String path, String name) {
    return new Visit(place, path, name, true);
  }

  @Override
  public String toString() {
    return name;
  }
}
