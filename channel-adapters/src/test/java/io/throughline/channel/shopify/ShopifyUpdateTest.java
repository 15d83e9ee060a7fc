package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static io.throughline.channel.shopify.Documents.TRIGGERED_AT;
import static io.throughline.channel.shopify.Documents.bytes;
import static io.throughline.channel.shopify.Documents.facts;
import static io.throughline.channel.shopify.Documents.order;
import static io.throughline.channel.shopify.Documents.put;
import static io.throughline.channel.shopify.Documents.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// What the shop says of a whole order.
class ShopifyUpdateTest {

  private static final String LATER = "2026-03-02T10:00:00-05:00";

  private static final String ADDED =
      """
      {"id": 99, "title": "Saucer", "quantity": 1, "current_quantity": 1, "price": "7.00"}\
      """;

  private static OrderNews news(String topic, byte[] body) {
    var understanding = read(topic, body);
    assertThat(understanding).isInstanceOf(OrderNews.class);
    return (OrderNews) understanding;
  }

  private static OrderNews updated(Consumer<ObjectNode> change) {
    return news("orders/updated", order(change));
  }

  private static RecordChannelUpdate word(List<OrderCommand> commands) {
    return (RecordChannelUpdate) commands.getFirst();
  }

  private static void edited(ObjectNode document) {
    put(document, "/updated_at", "\"" + LATER + "\"");
    document.withArray("/line_items").add(Documents.json(ADDED));
  }

  @Test
  void a_created_order_is_told_how_it_stands_only_when_it_was_known_before() {
    var news = news("orders/create", bytes("order.json"));
    assertThat(news.whenKnown()).singleElement().isInstanceOf(RecordChannelUpdate.class);
    assertThat(news.facts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders/updated",
        "orders/paid",
        "orders/cancelled",
        "orders/fulfilled",
        "orders/partially_fulfilled"
      })
  void every_other_topic_of_a_whole_order_takes_it_in_and_tells_how_it_stands(String topic) {
    var news = news(topic, bytes("order.json"));
    assertThat(news.whenKnown()).isEmpty();
    assertThat(Objects.requireNonNull(news.first()).terms())
        .isEqualTo(Documents.command(bytes("order.json")).terms());
    var word = word(news.facts());
    assertThat(word.paymentStatus()).isEqualTo("authorized");
    assertThat(word.current()).containsExactly(new LineUnits("866550311766439123", 2));
  }

  @Test
  void the_shops_clock_says_when_and_the_moment_of_the_delivery_where_it_is_silent() {
    var silent = updated(document -> document.remove("updated_at"));
    assertThat(word(silent.facts()).channelAt()).isEqualTo(TRIGGERED_AT);
    var told = updated(document -> put(document, "/updated_at", "\"" + LATER + "\""));
    assertThat(word(told.facts()).channelAt()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
  }

  @Test
  void the_same_word_is_one_in_other_bytes_and_two_words_of_one_second_are_two() {
    var word = word(updated(ShopifyUpdateTest::edited).facts());
    var again =
        word(
            updated(
                    document -> {
                      edited(document);
                      document.put("a_field_of_the_poll", 1);
                    })
                .facts());
    var other =
        word(
            updated(
                    document -> {
                      edited(document);
                      document.put("financial_status", "paid");
                    })
                .facts());
    assertThat(again).isEqualTo(word);
    assertThat(other.updateId()).isNotEqualTo(word.updateId());
  }

  @Test
  void a_line_added_by_an_edit_is_told_and_is_not_what_was_bought() {
    var news = updated(ShopifyUpdateTest::edited);
    assertThat(Objects.requireNonNull(news.first()).terms())
        .isEqualTo(Documents.command(bytes("order.json")).terms());
    assertThat(Objects.requireNonNull(word(news.facts()).terms()).lines())
        .extracting(OrderLine::lineId)
        .containsExactly("866550311766439123", "14", "16", "99");
  }

  @Test
  void an_excerpt_takes_no_order_in_and_is_told_to_the_one_that_is_known() {
    var news = updated(document -> document.remove("total_price"));
    assertThat(news.first()).isNull();
    assertThat(word(news.facts()).terms()).isNull();
  }

  @Test
  void a_canceled_order_is_canceled_by_the_channel_once_and_last() {
    var facts =
        updated(
                document -> {
                  put(document, "/cancelled_at", "\"" + LATER + "\"");
                  document.put("cancel_reason", "fraud");
                  put(
                      document,
                      "/refunds",
                      "[{\"id\": 4, \"refund_line_items\": [{\"line_item_id\": 16, \"quantity\": 1,"
                          + " \"restock_type\": \"cancel\"}]}]");
                })
            .facts();
    assertThat(facts)
        .filteredOn(RequestCancellation.class::isInstance)
        .extracting(fact -> ((RequestCancellation) fact).cancellationId())
        .containsExactly("refund-4", "order-canceled");
    assertThat(((RequestCancellation) facts.getLast()).reason()).isEqualTo("FRAUD");
    assertThat(((RequestCancellation) facts.getLast()).units()).isEmpty();
  }

  @Test
  void an_edit_cancels_what_it_takes_out_and_leaves_what_it_puts_in_to_the_update() {
    var edit =
        "{'order_edit': {'id': 5, 'order_id': 77, 'line_items': {'additions': [{'id': 99, 'delta':"
            + " 1}], 'removals': [%s]}}}";
    assertThat(facts("orders/edited", edit.formatted("{'id': 11, 'delta': 2}")))
        .containsExactly(
            new RequestCancellation(
                OrderId.of("shopify", ACCOUNT, "77"),
                "edit-5",
                "CHANNEL",
                "ORDER_EDITED",
                List.of(new LineUnits("11", 2)),
                RECEIVED_AT));
    assertThat(read("orders/edited", edit.formatted(""))).isInstanceOf(NothingToTell.class);
  }

  @Test
  void a_deleted_order_is_told_so() {
    var word = word(facts("orders/delete", "{'id': 77}"));
    assertThat(word.deleted()).isTrue();
    assertThat(word.terms()).isNull();
    assertThat(word.channelAt()).isEqualTo(TRIGGERED_AT);
  }

  @Test
  void a_page_of_the_api_is_its_orders_each_read_as_an_update() {
    var page =
        ("{\"orders\": ["
                + new String(bytes("order.json"), UTF_8)
                + ", {\"name\": \"no id\"}, 7, "
                + new String(order(document -> document.put("id", 5)), UTF_8)
                + "]}")
            .getBytes(UTF_8);
    var read = ShopifyOrdersPage.read(page);
    assertThat(read.orders())
        .extracting(ShopifyOrdersPage.PolledOrder::orderId)
        .containsExactly("920077341155908237", "920077341155908237");
    assertThat(read.unreadable()).hasSize(2);
    var polled = news(ShopifyOrdersPage.TOPIC, read.orders().getFirst().body().getBytes(UTF_8));
    assertThat(polled.facts()).isEqualTo(news("orders/updated", bytes("order.json")).facts());
    assertThat(read.orders().getFirst().toString()).doesNotContain("Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"orders\": 1}", "{\"errors\": \"Not found\"}"})
  void a_page_that_is_none_says_so_and_breaks_nothing(String page) {
    var read = ShopifyOrdersPage.read(page.getBytes(UTF_8));
    assertThat(read.orders()).isEmpty();
    assertThat(read.unreadable()).hasSize(1);
  }
}
