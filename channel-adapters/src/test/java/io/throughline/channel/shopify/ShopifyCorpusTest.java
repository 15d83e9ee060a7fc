package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.ACCOUNT;
import static io.throughline.channel.shopify.Documents.CREATED;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NotUnderstood;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.terms.OrderLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recorded deliveries, compared with what was extracted from them independently.
///
/// Two system properties name other sets of the same kind: {@code throughline.corpus} the folder
/// with one folder of payloads per channel, {@code throughline.corpus.expected} the expectations.
/// Channels without an adapter are counted, not compared.
class ShopifyCorpusTest {

  private static final String FOLDER = "throughline.corpus";
  private static final String EXPECTED = "throughline.corpus.expected";
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TestFactory
  Stream<DynamicTest> every_order_document_is_read_as_expected() {
    var folder = Samples.orSkip(FOLDER, "channels");
    var expectations = expectations(Samples.orSkip(EXPECTED, "orders.expected.json"));
    var ours = expectations.getOrDefault("shopify", List.of());
    System.out.printf("CORPUS %s: shopify %d documents compared%n", folder, ours.size());
    expectations.forEach(
        (channel, documents) -> {
          if (!channel.equals("shopify")) {
            System.out.printf(
                "CORPUS %s: %d documents, no adapter yet%n", channel, documents.size());
          }
        });
    return ours.stream()
        .map(
            expected ->
                dynamicTest(
                    text(expected, "file") + " " + text(expected, "pointer"),
                    () -> compare(folder.resolve("shopify"), expected)));
  }

  @TestFactory
  Stream<DynamicTest> every_json_file_of_every_channel_is_survived() {
    var folder = Samples.orSkip(FOLDER, "channels");
    return files(folder)
        .map(
            file ->
                dynamicTest(
                    folder.relativize(file).toString(),
                    () ->
                        assertThat(
                                new ShopifyAdapter()
                                    .read(
                                        ACCOUNT, CREATED, bytes(file), RECEIVED_AT, Documents.DAYS))
                            .isNotNull()));
  }

  private static void compare(Path folder, JsonNode expected) {
    var body = bytes(folder.resolve(String.valueOf(text(expected, "file"))));
    var pointer = String.valueOf(text(expected, "pointer"));
    var test = new AtomicBoolean();
    var understanding =
        ShopifyDocument.understand(
            body,
            pointer,
            document -> {
              test.set(document.test());
              return document.created(Documents.SOURCE);
            });
    if (isNoOrder(expected)) {
      assertThat(understanding).isInstanceOf(NotUnderstood.class);
      return;
    }
    var document = MAPPER.readTree(body).at(pointer);
    var soft = new SoftAssertions();
    soft.assertThat(test.get()).as("test").isEqualTo(expected.path("test").asBoolean(false));
    compare(soft, expected, document, command(understanding));
    soft.assertAll();
  }

  /// An order that cannot be: by the expectation, or by our rules (no identity, currency, total or
  /// line).
  private static boolean isNoOrder(JsonNode expected) {
    return expected.has("error")
        || Stream.of("id", "currency", "total").anyMatch(name -> text(expected, name) == null)
        || expected.path("lines").asInt(1) == 0;
  }

  private static ReceiveOrder command(Understanding understanding) {
    assertThat(understanding).isInstanceOf(OrderNews.class);
    return Documents.first((OrderNews) understanding);
  }

  private static void compare(
      SoftAssertions soft, JsonNode expected, JsonNode document, ReceiveOrder order) {
    var globalId = text(expected, "gid_id");
    soft.assertThat(order.channelOrderId())
        .as("id")
        .isEqualTo(globalId == null ? text(expected, "id") : globalId);
    soft.assertThat(order.channelOrderName()).as("name").isEqualTo(text(expected, "number"));
    var status = text(expected, "financial_status");
    soft.assertThat(order.paymentStatus())
        .as("payment status")
        .isEqualTo(status == null ? "unknown" : status);
    soft.assertThat(order.canceledAt() != null)
        .as("canceled")
        .isEqualTo(expected.path("cancelled").asBoolean(false));
    compareMoney(soft, expected, order);
    compareLines(soft, expected, document, order);
    compareDestination(soft, expected, document, order);
  }

  private static void compareMoney(SoftAssertions soft, JsonNode expected, ReceiveOrder order) {
    var terms = order.terms();
    var totals = terms.totals();
    soft.assertThat(totals.total().currency().code())
        .as("currency")
        .isEqualTo(text(expected, "currency"));
    soft.assertThat(new BigDecimal(totals.total().amount()))
        .as("total")
        .isEqualByComparingTo(text(expected, "total"));
    soft.assertThat(terms.taxIncluded())
        .as("tax included")
        .isEqualTo(expected.path("taxes_included").asBoolean(false));
    var computed = text(expected.path("check"), "computed");
    if (computed != null) {
      soft.assertThat(new BigDecimal(totals.computed().amount()))
          .as("computed")
          .isEqualByComparingTo(computed);
    }
  }

  /// The expectation counts every line of the document, ours leaves out those of quantity 0.
  private static void compareLines(
      SoftAssertions soft, JsonNode expected, JsonNode document, ReceiveOrder order) {
    var lines = order.terms().lines();
    long emptied =
        document
            .path("line_items")
            .valueStream()
            .filter(line -> line.path("quantity").decimalValue(BigDecimal.ONE).signum() == 0)
            .count();
    soft.assertThat(lines.size() + emptied)
        .as("lines")
        .isEqualTo(expected.path("lines").asLong(-1));
    soft.assertThat(BigDecimal.valueOf(lines.stream().mapToLong(OrderLine::quantity).sum()))
        .as("units")
        .isEqualByComparingTo(text(expected, "units"));
  }

  /// The expectation asks for an address, ours for a country in it, which some documents leave out.
  private static void compareDestination(
      SoftAssertions soft, JsonNode expected, JsonNode document, ReceiveOrder order) {
    var country = text(document.path("shipping_address"), "country_code");
    boolean stated = country != null && COUNTRY.matcher(country).matches();
    soft.assertThat(order.shipTo() != null)
        .as("destination")
        .isEqualTo(expected.path("ship_to").asBoolean(false) && stated);
  }

  private static @Nullable String text(JsonNode of, String name) {
    var value = of.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static Map<String, List<JsonNode>> expectations(Path file) {
    return MAPPER
        .readTree(bytes(file))
        .valueStream()
        .collect(
            Collectors.groupingBy(
                expected -> expected.path("channel").asString(""),
                TreeMap::new,
                Collectors.toList()));
  }

  private static Stream<Path> files(Path folder) {
    try (var found = Files.walk(folder)) {
      Predicate<Path> isJson = file -> file.toString().endsWith(".json");
      return found.filter(Files::isRegularFile).filter(isJson).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
