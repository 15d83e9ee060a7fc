package io.throughline.web.openapi;

import io.throughline.web.command.OrderAction;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One mapped method of the running program as an OpenAPI operation.
///
/// @param path its pattern
/// @param verb in lower case
/// @param handler what answers
record Operation(String path, String verb, HandlerMethod handler, Schemas schemas) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String COMMANDS = "io.throughline.web.command.";

  private Optional<OrderAction> action() {
    return verb.equals("post")
        ? Arrays.stream(OrderAction.values()).filter(one -> one.path().equals(path)).findFirst()
        : Optional.empty();
  }

  private boolean command() {
    return handler.getBeanType().getName().startsWith(COMMANDS) || ofTheBooks();
  }

  /// What the finance desk does, once per idempotency key.
  private boolean ofTheBooks() {
    return !verb.equals("get")
        && Arrays.stream(handler.getMethodParameters())
            .anyMatch(
                given -> {
                  var header = given.getParameterAnnotation(RequestHeader.class);
                  return header != null && header.value().equals("Idempotency-Key");
                });
  }

  ObjectNode json() {
    var operation = JSON.createObjectNode();
    var doc = doc();
    operation.put("operationId", id());
    operation.put("summary", doc.split("(?<=[a-z])\\. ", 2)[0].replaceAll("\\.$", ""));
    operation.put("description", doc + action().map(Operation::scope).orElse(""));
    operation.putArray("tags").add(tag());
    parameters(operation);
    body().ifPresent(schema -> content(operation.putObject("requestBody"), schema, id()));
    responses(operation.putObject("responses"));
    return operation;
  }

  private static String scope(OrderAction action) {
    return " Scope `%s`; in `POST /api/commands` its name is `%s`."
        .formatted(action.scope().text(), action.text());
  }

  private String id() {
    return action()
        .map(OrderAction::text)
        .orElseGet(
            () ->
                handler.getBeanType().getSimpleName().replaceAll("(Api|Controller)$", "")
                    + "-"
                    + handler.getMethod().getName());
  }

  String tag() {
    return path.split("/", 4)[2];
  }

  private String doc() {
    var doc =
        action()
            .map(action -> SourceDocs.ofRecord(action.command()))
            .orElseGet(
                () -> SourceDocs.ofMethod(handler.getBeanType(), handler.getMethod().getName()));
    return doc.isEmpty() ? SourceDocs.ofType(handler.getBeanType()) : doc;
  }

  private void parameters(ObjectNode operation) {
    var parameters = JSON.createArrayNode();
    VARIABLE
        .matcher(path)
        .results()
        .forEach(
            found -> {
              var parameter = parameter(found.group(1), "path", schemas.of(String.class));
              parameters.add(parameter.put("required", true));
            });
    for (var given : handler.getMethodParameters()) {
      var query = given.getParameterAnnotation(RequestParam.class);
      if (query != null) {
        given.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var schema = schemas.of(given.getGenericParameterType());
        boolean must = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        parameters.add(
            parameter(String.valueOf(given.getParameterName()), "query", schema)
                .put("required", must));
      }
    }
    Arrays.stream(handler.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Query"))
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .forEach(
            part ->
                parameters.add(
                    parameter(part.getName(), "query", schemas.of(part.getGenericType()))
                        .put("required", false)));
    if (verb.equals("get")) {
      parameters.add(shared("MinPosition"));
    }
    if (command()) {
      parameters.add(shared(path.equals("/api/commands") ? "RequiredKey" : "IdempotencyKey"));
    }
    parameters.add(shared("Version"));
    operation.set("parameters", parameters);
  }

  private static ObjectNode parameter(String name, String in, ObjectNode schema) {
    var parameter = JSON.createObjectNode().put("name", name).put("in", in);
    parameter.set("schema", schema);
    return parameter;
  }

  private static ObjectNode shared(String name) {
    return JSON.createObjectNode().put("$ref", "#/components/parameters/" + name);
  }

  private Optional<ObjectNode> body() {
    var action = action();
    if (action.isPresent()) {
      var without =
          new TreeSet<>(Set.of("orderId", "at", "policyVersion", "businessDay", "requester", "by"));
      VARIABLE.matcher(path).results().forEach(found -> without.add(found.group(1)));
      var schema = schemas.object(action.get().command(), without);
      return Optional.of(optional(schema.put("additionalProperties", false)));
    }
    return Bodies.of(id())
        .map(schemas::of)
        .or(
            () ->
                Arrays.stream(handler.getMethodParameters())
                    .filter(given -> given.hasParameterAnnotation(RequestBody.class))
                    .findFirst()
                    .map(given -> schemas.of(given.getGenericParameterType())));
  }

  /// What has a default when it is left out.
  private static ObjectNode optional(ObjectNode schema) {
    var required = JSON.createArrayNode();
    schema
        .path("required")
        .forEach(
            name -> {
              if (!Bodies.DEFAULTED.contains(name.stringValue())) {
                required.add(name);
              }
            });
    schema.remove("required");
    return required.isEmpty() ? schema : schema.set("required", required);
  }

  private static void content(ObjectNode of, ObjectNode schema, String operation) {
    of.put("required", true);
    var json = of.putObject("content").putObject("application/json");
    json.set("schema", schema);
    Examples.of(operation).ifPresent(example -> json.set("example", example));
  }

  private void responses(ObjectNode responses) {
    for (var status :
        path.equals("/api/orders") && command() ? List.of("200", "201") : List.of(status())) {
      var response = responses.putObject(status).put("description", "Done.");
      var type = answer();
      if (type != null) {
        response.putObject("content").putObject("application/json").set("schema", schemas.of(type));
      }
      if (command()) {
        response
            .putObject("headers")
            .putObject("Throughline-Position")
            .put("$ref", "#/components/headers/Position");
      }
    }
    for (var error : verb.equals("get") ? Bodies.ERRORS : Bodies.ERRORS_OF_CHANGES) {
      responses.putObject(error).put("$ref", "#/components/responses/Problem" + error);
    }
  }

  private String status() {
    var declared =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
    var ofType =
        declared == null
            ? AnnotatedElementUtils.findMergedAnnotation(
                handler.getBeanType(), ResponseStatus.class)
            : declared;
    return Bodies.STATUS.getOrDefault(
        id(), ofType == null ? "200" : String.valueOf(ofType.code().value()));
  }

  private @Nullable Type answer() {
    if (command()) {
      return ofTheBooks() && !handler.getBeanType().getName().startsWith(COMMANDS)
          ? Bodies.ofTheBooks()
          : Bodies.answer(path);
    }
    var type = handler.getMethod().getGenericReturnType();
    if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
      type = generic.getActualTypeArguments()[0];
    }
    return type == void.class || type == Void.class ? null : type;
  }
}
