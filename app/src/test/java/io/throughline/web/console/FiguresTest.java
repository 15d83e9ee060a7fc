package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.SomeOrders.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A figure and the list behind it mean the same orders.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

  private static final Pattern LINK =
      Pattern.compile("<a[^>]*href=\"(/console/orders\\?[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("(?<![\\d.,])(\\d+)(?: orders?\\b|(?= ))");

  private final ConsoleApp app = ConsoleApp.start();
  private final Browser person = Browser.ofEverything(app);

  @BeforeAll
  void orders_everywhere() {
    var orders = new SomeOrders(app);
    orders.validated(Wish.USUAL.named("#1"));
    orders.validated(Wish.USUAL.named("#2").of("1000.00", "EUR"));
    orders.validated(Wish.USUAL.named("#3").from("amazon"));
    orders.unpaid(Wish.USUAL.named("#4"));
    orders.unpaid(Wish.USUAL.named("#5").of("5000", "JPY"));
    orders.inDisagreement(Wish.USUAL.named("#6"));
    var rejected = "/console/orders/" + orders.unpaid(Wish.USUAL.named("#7"));
    person.submit(rejected, rejected + "/reject", "reason=FRAUD");
    var held = "/console/orders/" + orders.validated(Wish.USUAL.named("#8"));
    person.submit(held, held + "/holds", "reason=FRAUD_REVIEW&blocks=ship");
    SomeOrders.await(
        () ->
            person.text("/console").contains("3 Received 3 of them on hold")
                && person.text("/console").contains("1 FRAUD_REVIEW"));
  }

  private record Link(String href, String words) {}

  private List<Link> links(String path) {
    var found = new ArrayList<Link>();
    var matcher = LINK.matcher(person.page(path));
    while (matcher.find()) {
      found.add(
          new Link(
              matcher.group(1).replace("&amp;", "&"), Browser.textOf(matcher.group(2)).strip()));
    }
    return found;
  }

  private String listed(String href) {
    var text = person.text(href);
    var count = Pattern.compile("(\\d+) orders?").matcher(text.substring(text.indexOf(" Clear ")));
    assertThat(count.find()).isTrue();
    return count.group(1);
  }

  @Test
  void each_figure_of_the_overview_links_to_exactly_its_orders() {
    var links = links("/console");

    assertThat(links).hasSizeGreaterThan(25);
    for (var link : links) {
      assertThat(listed(link.href())).as(link.toString()).isEqualTo(countIn(link.words()));
    }
  }

  @Test
  void each_counter_of_the_list_links_to_exactly_its_orders() {
    var links = links("/console/orders?channel=shopify");

    assertThat(links).isNotEmpty();
    for (var link : links) {
      assertThat(listed(link.href())).as(link.toString()).isEqualTo(countIn(link.words()));
    }
  }

  private static String countIn(String words) {
    var orders = Pattern.compile("(\\d+) orders?$").matcher(words);
    if (orders.find()) {
      return orders.group(1);
    }
    var matcher = COUNT.matcher(words);
    assertThat(matcher.find()).as(words).isTrue();
    return matcher.group(1);
  }

  @Test
  void value_in_flight_is_told_by_channel_and_currency_and_never_added_over_currencies() {
    var text = person.text("/console");

    assertThat(text)
        .contains("Channel Currency Received Validated Total of which on hold")
        .contains("amazon USD 0.00 USD 0 orders 48.18 USD 1 order 48.18 USD 1 order 0.00 USD")
        .contains("shopify EUR 0.00 EUR 0 orders 1,000.00 EUR 1 order 1,000.00 EUR 1 order")
        .contains("shopify JPY 5,000 JPY 1 order 0 JPY 0 orders 5,000 JPY 1 order 5,000 JPY")
        .contains(
            "shopify USD 96.37 USD 2 orders 96.36 USD 2 orders 192.73 USD 4 orders 144.55 USD"
                + " 3 orders");
  }

  @Test
  void a_hold_is_counted_beside_the_stage_and_for_each_reason() {
    var text = person.text("/console");

    assertThat(text)
        .contains("3 Received 3 of them on hold")
        .contains("4 Validated 1 of them on hold")
        .contains("0 Shipped Over 0 Complete 0 Closed 0 Canceled 1 Rejected")
        .contains("1 FRAUD_REVIEW")
        .contains("2 PAYMENT_PENDING")
        .contains("1 TOTALS_DISAGREE")
        .contains("0 Deliveries in quarantine")
        .contains("0 Orders with dead letters");
  }

  @Test
  void a_row_of_the_list_tells_enough() {
    assertThat(person.text("/console/orders?hold=TOTALS_DISAGREE"))
        .contains("#6 shopify acme Received")
        .contains("On hold: TOTALS_DISAGREE")
        .contains(
            "2026-11-20 09:00:00 UTC US 1 in 1 line 48.19 USD +0.01 USD Unpaid channel: paid");
  }

  @Test
  void an_order_is_found_by_its_number() {
    assertThat(person.text("/console/orders?reference=%234")).contains("1 order ").contains("#4");
    assertThat(person.text("/console/orders?currency=jpy")).contains("1 order ").contains("#5");
  }
}
