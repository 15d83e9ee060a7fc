package io.throughline.settlement.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.file.Batch;
import io.throughline.settlement.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every settlement file beside the project is imported with the control total that is expected of
/// it, or quarantined with a sentence. Files of the same shape that are added there are tried too.
class SettlementSamplesTest {

  /// Files that nothing is imported from, and why.
  private static final Map<String, String> QUARANTINED =
      Map.of(
          "walmart/us_recon_report_v1_excel_mangled.tsv", "NO_SUMMARY MANGLED_BY_SPREADSHEET",
          "payments/paypal_trr_express_checkout_refund.csv", "NO_SECTION",
          "payments/paypal_trr_void.csv", "NO_SECTION",
          "payments/paypal_trr_with_non_data_rows.csv", "NOT_A_SETTLEMENT",
          "payments/adyen_par_nyce.csv", "NOT_A_SETTLEMENT",
          "payments/stripe_balance_transaction.json", "NO_PAYOUT");

  /// Files that {@code settlements.expected.json} says nothing about: batch, payout and difference.
  /// In one row of Shopify's example the net is not the amount less the fee: that is the
  /// difference.
  private static final Map<String, String> TOLD =
      Map.of(
          "walmart/us_recon_report_v1.json", "main:2025-12-11:2025-12-19 0.74 USD [14.24 USD]",
          "shopify/rest_balance_transactions.json", "623721858 920.84 USD [0.50 USD]");

  @TestFactory
  Stream<DynamicTest> every_file_has_its_control_total_or_its_reason() {
    var folder = folder();
    var expected = expected(folder);
    return files(folder.resolve("channels"))
        .map(path -> folder.resolve("channels").relativize(path).toString())
        .filter(name -> isSettlement(name) || expected.containsKey(name))
        .map(
            name ->
                dynamicTest(name, () -> check(name, folder.resolve("channels/" + name), expected)));
  }

  private static void check(String name, Path path, Map<String, JsonNode> expected) {
    Imported imported;
    try {
      imported = Imported.of(path);
    } catch (Unreadable quarantined) {
      assertThat(expected).as(quarantined.sentence()).doesNotContainKey(name);
      if (QUARANTINED.containsKey(name)) {
        assertThat(QUARANTINED.get(name)).contains(quarantined.code());
      }
      assertThat(quarantined.sentence()).hasSizeGreaterThan(20).endsWith(".");
      return;
    }
    assertThat(QUARANTINED).doesNotContainKey(name);
    assertThat(imported.file().lines()).isEqualTo(imported.lines().size());
    assertThat(imported.keys()).doesNotHaveDuplicates().hasSameSizeAs(imported.lines());
    if (expected.containsKey(name)) {
      control(imported, expected.get(name));
    }
    if (TOLD.containsKey(name)) {
      var batch = imported.batch();
      assertThat(batch.batchId() + " " + batch.payout() + " " + batch.differences())
          .isEqualTo(TOLD.get(name));
    }
  }

  private static void control(Imported imported, JsonNode expected) {
    if (expected.has("stated_total")) {
      amazon(imported, expected);
    } else if (expected.has("net_credit")) {
      adyen(imported, expected);
    } else {
      payPal(imported, expected);
    }
  }

  private static void amazon(Imported imported, JsonNode expected) {
    var batch = imported.batch();
    assertThat(batch.payout().amount()).isEqualTo(expected.get("stated_total").get(0).asString());
    assertThat(batch.sums().stream().map(SignedMoney::amount))
        .containsExactly(expected.get("sum_without_transfer").asString());
  }

  /// Lines less what was paid out is what the report's credits less debits come to.
  private static void adyen(Imported imported, JsonNode expected) {
    var net =
        new BigDecimal(expected.get("net_credit").asString())
            .subtract(new BigDecimal(expected.get("net_debit").asString()));
    var found =
        imported.file().batches().stream()
            .flatMap(batch -> batch.differences().stream())
            .map(left -> new BigDecimal(left.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(found).isEqualByComparingTo(net);
  }

  /// What a day leaves on the balance is the net of its rows.
  private static void payPal(Imported imported, JsonNode expected) {
    var kept = new HashMap<String, String>();
    for (Batch batch : imported.file().batches()) {
      kept.put(
          batch.payout().currency().code(), String.valueOf(batch.kept().negated().minorUnits()));
      assertThat(batch.differences()).isEmpty();
    }
    var wanted = new HashMap<String, String>();
    expected
        .get("net_minor_units")
        .properties()
        .forEach(net -> wanted.put(net.getKey(), net.getValue().asString()));
    assertThat(kept).isEqualTo(wanted);
  }

  private static boolean isSettlement(String name) {
    return name.matches(
        ".*(settlement_v2|adyen_sdr|adyen_par|paypal_stl|paypal_trr|recon_report|balance_transaction).*");
  }

  private static Map<String, JsonNode> expected(Path folder) {
    var byFile = new HashMap<String, JsonNode>();
    StreamSupport.stream(
            JsonMapper.shared()
                .readTree(folder.resolve("settlements.expected.json").toFile())
                .spliterator(),
            false)
        .forEach(node -> byFile.put(node.get("file").asString(), node));
    return byFile;
  }

  private static Stream<Path> files(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The folder of the samples; where it is absent the test is skipped, and says so.
  static Path folder() {
    var named = System.getProperty("throughline.settlements", "../shared/samples");
    var folder = projectRoot().resolve(named).normalize();
    boolean there = Files.isDirectory(folder);
    if (!there) {
      System.out.println("SKIPPED: no settlement files at " + folder);
    }
    assumeTrue(there, "no settlement files at " + folder);
    return folder;
  }

  /// Tests run in the folder of their module or of the project.
  private static Path projectRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("order-domain"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above this one holds order-domain");
      }
    }
    return folder;
  }
}
