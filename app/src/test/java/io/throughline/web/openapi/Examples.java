package io.throughline.web.openapi;

import io.throughline.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bodies of `docs/reference/api-examples.json`, each of which a test sends to the program.
final class Examples {

  private static final JsonNode ALL = read();

  private Examples() {}

  static Optional<JsonNode> of(String operation) {
    var example =
        operation.equals("Receive-receive")
            ? ALL.path("receive-order")
            : ALL.path("actions").path(operation).path("body");
    return example.isMissingNode() ? Optional.empty() : Optional.of(example);
  }

  private static JsonNode read() {
    var file = SourceTree.root().resolve("docs/reference/api-examples.json");
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
