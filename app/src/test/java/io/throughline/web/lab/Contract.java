package io.throughline.web.lab;

import io.throughline.house.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API's document, `docs/reference/openapi.json`.
final class Contract {

  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  static Contract read() {
    var file = SourceTree.root().resolve("docs/reference/openapi.json");
    try {
      return new Contract(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            operations.add(
                                operation(path.getKey(), verb.getKey(), verb.getValue()))));
    return operations;
  }

  private Operation operation(String path, String verb, JsonNode it) {
    var body = it.at("/requestBody/content/application~1json");
    var parameters = it.path("parameters").valueStream().map(this::resolved).toList();
    return new Operation(
        it.path("operationId").asString(),
        verb.toUpperCase(Locale.ROOT),
        path,
        parameters.stream()
            .filter(parameter -> parameter.path("in").asString("").equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .toList(),
        parameters.stream()
            .anyMatch(parameter -> parameter.path("name").asString("").equals("Idempotency-Key")),
        given(body.path("schema")),
        given(body.path("example")),
        it.path("responses").propertyNames().stream()
            .map(Integer::valueOf)
            .collect(Collectors.toSet()));
  }

  private static @Nullable JsonNode given(JsonNode node) {
    return node.isMissingNode() ? null : node;
  }

  /// The node that a reference means; the node itself when it is none.
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isString() ? document.at(reference.stringValue().substring(1)) : node;
  }
}
