package io.throughline.web.openapi;

import io.throughline.order.command.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document of what is mapped below `/api`.
final class OpenApi {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Schemas schemas = new Schemas();
  private final TreeMap<String, TreeMap<String, Operation>> paths = new TreeMap<>();

  OpenApi(Map<RequestMappingInfo, HandlerMethod> mapped) {
    mapped.forEach(
        (info, handler) ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path -> add(path, info, handler)));
  }

  private void add(String path, RequestMappingInfo info, HandlerMethod handler) {
    for (var method : info.getMethodsCondition().getMethods()) {
      var verb = method.name().toLowerCase(Locale.ROOT);
      paths
          .computeIfAbsent(path, _ -> new TreeMap<>())
          .put(verb, new Operation(path, verb, handler, schemas));
    }
  }

  String text() {
    var document = JSON.createObjectNode().put("openapi", "3.1.0");
    var info = document.putObject("info").put("title", "Throughline").put("version", "2026-11-20");
    info.put(
        "description",
        "Orders of every channel, and every thing that happens to them. Errors are problems"
            + " (RFC 9457) with a stable code; what a repeat under one Idempotency-Key is answered"
            + " is the first answer.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    info.putObject("contact").put("name", "The maintainers of Throughline");
    document.putArray("servers").addObject().put("url", "http://127.0.0.1:8080");
    document.putArray("security").addObject().putArray("key");
    var tags = new TreeSet<String>();
    paths.values().forEach(ofPath -> ofPath.values().forEach(one -> tags.add(one.tag())));
    var tagList = document.putArray("tags");
    tags.forEach(
        tag -> tagList.addObject().put("name", tag).put("description", "Below /api/" + tag + "."));
    var pathNode = document.putObject("paths");
    paths.forEach(
        (path, verbs) -> {
          var node = pathNode.putObject(path);
          verbs.forEach((verb, operation) -> node.set(verb, operation.json()));
        });
    components(document.putObject("components"));
    return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
  }

  private void components(ObjectNode components) {
    components
        .putObject("securitySchemes")
        .putObject("key")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "An API key: tl_...");
    parameters(components.putObject("parameters"));
    components
        .putObject("headers")
        .putObject("Position")
        .put("description", "A query with this as minPosition sees what was done.")
        .set("schema", schemas.of(long.class));
    problems(components.putObject("responses"));
    var all = schemas.components();
    all.set("Problem", problem());
    components.set("schemas", all);
  }

  private void parameters(ObjectNode parameters) {
    header(parameters.putObject("IdempotencyKey"), "Idempotency-Key", false)
        .put("description", "The caller's name for this request: a repeat gets its first answer.");
    header(parameters.putObject("RequiredKey"), "Idempotency-Key", true)
        .put("description", "The caller's name for this request: a repeat gets its first answer.");
    header(parameters.putObject("Version"), "Throughline-Version", false)
        .put("description", "The version that the caller was written for.");
    var position = parameters.putObject("MinPosition");
    position.put("name", "minPosition").put("in", "query").put("required", false);
    position.put("description", "Wait until everything up to this position is seen; else 503.");
    position.set("schema", schemas.of(long.class));
  }

  private ObjectNode header(ObjectNode parameter, String name, boolean required) {
    parameter.put("name", name).put("in", "header").put("required", required);
    parameter.set("schema", schemas.of(String.class));
    return parameter;
  }

  private static void problems(ObjectNode responses) {
    var texts =
        Map.of(
            "400", "A parameter or the body is malformed.",
            "401", "No key, or one that is not valid.",
            "403", "The key lacks the scope.",
            "404", "There is no such thing, or none that the key may see.",
            "409", "A rule stands against it; of several the first of: " + refusals() + ".",
            "413", "The body is too large.",
            "422", "The body is well formed, what it asks for cannot be.",
            "429", "Too many attempts with a wrong key.",
            "503", "Nothing was done; try again after Retry-After.");
    new TreeMap<>(texts)
        .forEach(
            (status, text) ->
                responses
                    .putObject("Problem" + status)
                    .put("description", text)
                    .putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem"));
  }

  private static String refusals() {
    return Arrays.stream(Refusal.values())
        .filter(refusal -> !refusal.unknown())
        .map(refusal -> "`" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
        .collect(Collectors.joining(", "));
  }

  private static ObjectNode problem() {
    var problem = JSON.createObjectNode().put("type", "object");
    problem.putArray("required").add("type").add("title").add("status").add("code");
    var fields = problem.putObject("properties");
    fields.putObject("type").put("type", "string").put("format", "uri");
    fields.putObject("title").put("type", "string");
    fields.putObject("status").put("type", "integer");
    fields.putObject("detail").put("type", "string");
    fields.putObject("code").put("type", "string");
    var error = fields.putObject("errors").put("type", "array").putObject("items");
    error.put("type", "object");
    var place = error.putObject("properties");
    place.putObject("pointer").put("type", "string");
    place.putObject("detail").put("type", "string");
    return problem;
  }
}
