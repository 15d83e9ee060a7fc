package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.ChannelAccounts;
import io.throughline.demo.SignedWebhook;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An account's SKUs are mapped to ours, before its orders come and after.
class SkusTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Program program = new Program(app, app.firstKey());
  private final String account = "skus-" + UUID.randomUUID();
  private final String path = "/api/channel-accounts/shopify/" + account + "/skus";
  private final String page = "/console/channel-accounts/shopify/" + account + "/skus";

  private String order(@Nullable String sku, String title) throws Exception {
    app.bean(ChannelAccounts.class).register("shopify", account, List.of("a secret"));
    var id = String.valueOf(System.nanoTime());
    var body =
        """
        {"id": %s, "name": "#1", "currency": "USD", "created_at": "2026-11-20T09:00:00Z",
         "financial_status": "paid", "total_price": "10.00",
         "shipping_address": {"country_code": "US", "zip": "97201", "province_code": "OR"},
         "line_items": [{"id": 1, "title": "%s", "sku": %s, "quantity": 1, "price": "10.00"}]}
        """
            .formatted(id, title, sku == null ? "null" : "\"" + sku + "\"");
    var webhook = new SignedWebhook("orders/create", UUID.randomUUID().toString(), false, body);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              webhook.to(app.at("/channels/shopify/" + account + "/webhooks"), "a secret"),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).contains("DONE");
      return json(answer).path("orderId").asString();
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> map(String channelSku, String sku) {
    return program.put(
        path, "{\"channelSku\": \"%s\", \"sku\": \"%s\"}".formatted(channelSku, sku));
  }

  private String events(String orderId) {
    return program.get("/api/orders/" + orderId + "/events").body();
  }

  @Test
  void an_order_that_comes_after_its_mapping_keeps_both_skus() throws Exception {
    assertThat(map("THEIRS", "OURS").statusCode()).isEqualTo(204);

    var orderId = order("THEIRS", "Shirt");

    SomeOrders.await(() -> events(orderId).contains("OrderValidated"));
    assertThat(events(orderId))
        .contains("\"THEIRS\"")
        .contains("LineMapped")
        .contains("\"OURS\"")
        .contains("SKU_MAPPING");
  }

  @Test
  void an_order_that_is_held_for_a_sku_goes_on_once_it_is_mapped() throws Exception {
    var orderId = order(null, "Mystery box");
    SomeOrders.await(() -> events(orderId).contains("SKU_MISSING"));
    SomeOrders.await(
        () -> program.get(path + "/wanted").body().contains("\"Mystery box\",\"orders\":1"));

    map("Mystery box", "BOX-1");

    SomeOrders.await(() -> events(orderId).contains("HoldReleased"));
    assertThat(events(orderId)).contains("BOX-1").contains("SKU_MAPPED");
    SomeOrders.await(() -> json(program.get(path + "/wanted")).isEmpty());
  }

  @Test
  void the_console_maps_and_releases_in_one_step() throws Exception {
    var orderId = order(null, "Blue vase");
    SomeOrders.await(() -> program.get(path + "/wanted").body().contains("Blue vase"));
    var person = Browser.ofEverything(app);

    assertThat(person.text(page)).contains("Orders wait for these").contains("Blue vase");
    person.submit(page, page, "channelSku=Blue+vase&sku=VASE-B");

    assertThat(person.text(page)).contains("Blue vase is mapped to VASE-B");
    SomeOrders.await(() -> events(orderId).contains("HoldReleased"));
    person.submit(page, page + "/release", "");
    assertThat(person.text(page)).contains("0 held lines got their SKU");
    person.submit(page, page + "/unmap", "channelSku=Blue+vase");
    assertThat(person.text(page)).contains("Blue vase stands for itself again");
    assertThat(person.submit(page, page, "channelSku=+&sku=X").statusCode()).isEqualTo(422);
  }

  @Test
  void mappings_are_listed_page_by_page_filtered_and_taken_back() {
    map("A-1", "OURS-1");
    map("A-2", "OURS-2");
    map("B-1", "OURS-3");

    var first = json(program.get(path + "?limit=2"));
    assertThat(first.path("mappings").size()).isEqualTo(2);
    assertThat(first.path("next").asString()).isEqualTo("A-2");
    assertThat(program.get(path + "?limit=2&after=A-2").body())
        .contains("B-1")
        .doesNotContain("A-1");
    assertThat(program.get(path + "?text=A-").body()).contains("A-1").doesNotContain("B-1");
    assertThat(program.get(path + "?text=OURS-3").body()).contains("B-1").doesNotContain("A-1");
    assertThat(program.get(path + "?limit=0").statusCode()).isEqualTo(400);
    assertThat(program.delete(path + "?channelSku=A-1").statusCode()).isEqualTo(204);
    assertThat(program.delete(path + "?channelSku=A-1").statusCode()).isEqualTo(404);
    assertThat(program.get(path).body()).doesNotContain("A-1");
    assertThat(map(" ", "OURS").statusCode()).isEqualTo(422);
    assertThat(map("A-9", "x".repeat(101)).statusCode()).isEqualTo(422);
  }

  @Test
  void an_import_says_of_each_line_what_became_of_it_and_an_export_can_be_imported() {
    map("OLD", "OURS-0");
    var csv =
        """
        channel_sku,sku
        "A, ""one""\",OURS-1
        OLD,OURS-0
        ALONE
        B,
        =C,OURS-3\
        """;

    var answer = program.postCsv(path + "/import", csv);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var results = json(answer);

    assertThat(results.values().stream().map(one -> one.path("result").asString()))
        .containsExactly("DONE", "ALREADY_DONE", "REFUSED", "REFUSED", "DONE");
    assertThat(results.path(0).path("channelSku").asString()).isEqualTo("A, \"one\"");
    assertThat(results.path(2).path("line").asInt()).isEqualTo(4);
    var person = Browser.ofEverything(app);
    SomeOrders.await(() -> person.page(page + ".csv").contains("OURS-3"));
    var exported = person.page(page + ".csv");
    assertThat(exported).contains("'=C");
    person.submit(
        page, page + "/import", "csv=" + URLEncoder.encode(exported, StandardCharsets.UTF_8));
    assertThat(json(program.get(path)).path("mappings").size()).isEqualTo(3);
  }

  @Test
  void mapping_needs_its_scope_and_the_channel() {
    map("A-1", "OURS-1");
    var reader = new Program(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    var elsewhere =
        new Program(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"policy:write\"], \"channels\": [\"amazon\"]"));

    assertThat(reader.get(path).statusCode()).isEqualTo(200);
    assertThat(reader.put(path, "{}").statusCode()).isEqualTo(403);
    assertThat(reader.delete(path + "?channelSku=A-1").statusCode()).isEqualTo(403);
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(elsewhere.put(path, "{}").statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(path + "/release", "{}").statusCode()).isEqualTo(404);
  }
}
