package io.throughline.projection.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The money scenarios beside the project; {@code -Dthroughline.scenarios=DIR} names others.
final class MoneyScenarios {

  private static final JsonMapper JSON = new JsonMapper();

  private MoneyScenarios() {}

  static List<JsonNode> all() {
    var folder = folder();
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> JSON.readTree(file.toFile()))
          .toList();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Path folder() {
    var root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve("order-domain"))) {
      root = root.getParent();
    }
    if (root == null) {
      throw new IllegalStateException("no folder above this one holds order-domain");
    }
    var named = System.getProperty("throughline.scenarios", "../shared/scenarios/money");
    var folder = root.resolve(named).normalize();
    if (!Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no money scenarios at " + folder);
    }
    assumeTrue(Files.isDirectory(folder), "no money scenarios at " + folder);
    return folder;
  }
}
