package io.throughline.web.lab;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Everything that can be done to a call.
final class Damage {

  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json; charset=utf-16",
          "nonsense",
          "*/*",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/problem+json");
  private static final List<String> ACCEPTS =
      List.of(
          "text/html",
          "application/xml",
          "image/png",
          "nonsense",
          "*/*;q=0",
          "application/json;q=2");
  private static final List<String> VERBS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "FOO");
  private static final List<String> NAMES =
      List.of("a".repeat(256), "\"quoted\"", "with space", "a\tb", "0", "$.*", "\u00e9");

  private final Random random;
  private final JsonDamage json;
  private final List<UnaryOperator<Call>> kinds;

  Damage(Random random) {
    this.random = random;
    this.json = new JsonDamage(random);
    this.kinds =
        List.of(this::bytes, this::whole, this::header, this::path, this::query, this::verb);
  }

  /// Once, or twice in one of three cases. Half of it goes into the body's values.
  Call to(Call call) {
    var once = one(call);
    return random.nextInt(3) == 0 ? one(once) : once;
  }

  private Call one(Call call) {
    return call.body() != null && random.nextInt(3) > 0
        ? json.at(call)
        : kinds.get(random.nextInt(kinds.size())).apply(call);
  }

  private Call bytes(Call call) {
    var body = call.body();
    if (body == null || body.length == 0) {
      return query(call);
    }
    var copy = body.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return call.body(copy, "bytes flipped");
  }

  private Call whole(Call call) {
    var body = call.body();
    if (body == null) {
      return json.at(call);
    }
    var text = new String(body, UTF_8);
    return switch (random.nextInt(9)) {
      case 0 -> call.body(new byte[0], "empty body");
      case 1 -> call.body(Arrays.copyOf(body, random.nextInt(body.length + 1)), "cut");
      case 2 -> call.spoiled(("\ufeff" + text).getBytes(UTF_8), "byte order mark");
      case 3 -> call.spoiled(text.getBytes(UTF_16), "UTF-16");
      case 4 -> call.spoiled((text + " 1").getBytes(UTF_8), "trailing token");
      case 5 -> call.spoiled(("/* c */" + text).getBytes(UTF_8), "comment");
      case 6 -> call.spoiled(("[" + text + "]").getBytes(UTF_8), "in a list");
      case 7 -> call.body(Strange.value(random).getBytes(UTF_8), "another value");
      default -> twice(call, text);
    };
  }

  private static Call twice(Call call, String text) {
    int brace = text.indexOf('{');
    int end = text.indexOf(',', brace);
    return brace < 0 || end < 0
        ? call
        : call.spoiled(
            (text.substring(0, end + 1) + text.substring(brace + 1)).getBytes(UTF_8),
            "a field twice");
  }

  private Call header(Call call) {
    return switch (random.nextInt(8)) {
      case 0 -> call.header("Content-Type", any(TYPES), "content type");
      case 1 -> call.header("Content-Type", null, "no content type");
      case 2 -> call.header("Accept", any(ACCEPTS), "accept");
      case 3 -> call.header("Idempotency-Key", any(NAMES), "strange key");
      case 4 -> call.header("Idempotency-Key", null, "no key");
      case 5 -> call.header("Throughline-Version", any(NAMES), "version");
      case 6 -> call.header("X-HTTP-Method-Override", "DELETE", "override");
      default -> call.header("X-Original-URL", "/api/keys", "other address");
    };
  }

  private Call path(Call call) {
    var parts = call.path().split("/", -1);
    int place = 2 + random.nextInt(Math.max(1, parts.length - 2));
    if (place >= parts.length) {
      return call.path(call.path() + "/" + Strange.address(random), "longer path");
    }
    switch (random.nextInt(4)) {
      case 0 -> parts[place] += Strange.address(random);
      case 1 -> parts[place] = parts[place] + "/";
      default -> parts[place] = Strange.address(random);
    }
    return call.path(String.join("/", parts), "path");
  }

  private Call query(Call call) {
    var known = call.operation().queries();
    var name = known.isEmpty() || random.nextInt(6) == 0 ? "sort" : any(known);
    return call.query(name, Strange.address(random), "query");
  }

  private Call verb(Call call) {
    return call.verb(any(VERBS), "verb");
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
