package io.throughline.web.lab;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request that is about to be made.
///
/// @param operation the operation it was made for
/// @param verb GET, POST, ...
/// @param path with its variables filled in, percent-encoded
/// @param query name to value, percent-encoded
/// @param headers name to value
/// @param body null for none
/// @param told what was done to it, in words
/// @param certain whether it cannot be good any more, whatever stands in it
/// @param elsewhere whether another operation may answer than the one it was made for
@SuppressWarnings("ArrayRecordComponent") // nobody compares calls
record Call(
    Operation operation,
    String verb,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte @Nullable [] body,
    String told,
    boolean certain,
    boolean elsewhere) {

  /// The statuses that any operation may answer when the request itself is broken.
  private static final Set<Integer> OF_THE_DOOR = Set.of(404, 405, 414, 415, 431);

  boolean documents(int status) {
    return elsewhere || operation.statuses().contains(status) || OF_THE_DOOR.contains(status);
  }

  Call verb(String other, String how) {
    return new Call(operation, other, path, query, headers, body, also(how), false, true);
  }

  Call path(String other, String how) {
    return new Call(operation, verb, other, query, headers, body, also(how), false, true);
  }

  Call body(byte @Nullable [] other, String how) {
    return new Call(operation, verb, path, query, headers, other, also(how), false, elsewhere);
  }

  /// A body that must be refused; of many commands each has a result of its own.
  Call spoiled(byte[] other, String how) {
    boolean refused =
        operation.schema() != null && !elsewhere && !operation.path().equals("/api/commands");
    return new Call(operation, verb, path, query, headers, other, also(how), refused, elsewhere);
  }

  Call header(String name, @Nullable String value, String how) {
    return new Call(
        operation,
        verb,
        path,
        query,
        with(headers, name, value),
        body,
        also(how),
        certain,
        elsewhere);
  }

  Call query(String name, String value, String how) {
    return new Call(
        operation,
        verb,
        path,
        with(query, name, value),
        headers,
        body,
        also(how),
        certain,
        elsewhere);
  }

  private static Map<String, String> with(
      Map<String, String> map, String name, @Nullable String value) {
    var copy = new LinkedHashMap<>(map);
    if (value == null) {
      copy.remove(name);
    } else {
      copy.put(name, value);
    }
    return copy;
  }

  private String also(String how) {
    return told.isEmpty() ? how : told + "; " + how;
  }

  String target() {
    var target = new StringBuilder(path);
    query.forEach(
        (name, value) ->
            target
                .append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
    return target.toString();
  }

  /// For the report of a failure: enough to make it again.
  @Override
  public String toString() {
    var shown = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return "%s %s %s [%s]%n%s"
        .formatted(
            verb, target(), headers, told, shown.substring(0, Math.min(1_500, shown.length())));
  }
}
