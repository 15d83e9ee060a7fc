package io.throughline.scenario;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One thing that happened, as the case tells it.
///
/// @param json its members
record Fact(JsonNode json) {

  String id() {
    return text("id");
  }

  String type() {
    return text("type");
  }

  /// Its business day: told, or the one that its instant falls on in its zone.
  LocalDate day() {
    var told = textOrNull("day");
    return told == null
        ? LocalDate.ofInstant(Instant.parse(text("instant")), ZoneId.of(text("zone")))
        : LocalDate.parse(told);
  }

  /// Noon of its day: the case tells no time.
  Instant at() {
    return day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  @Nullable String order() {
    return textOrNull("order");
  }

  String text(String member) {
    var value = textOrNull(member);
    if (value == null) {
      throw new IllegalArgumentException(member + " is missing in " + json);
    }
    return value;
  }

  @Nullable String textOrNull(String member) {
    var value = json.path(member);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  /// The provider's id of a movement; a made one where the rail gives none.
  String reference() {
    var given = textOrNull("ref");
    return given == null ? NO_REFERENCE + id() : given;
  }

  /// How a made reference begins.
  static final String NO_REFERENCE = "none-";

  long minor(String member) {
    return json.path(member).asLong(0);
  }

  String currency() {
    return text("ccy");
  }

  Money money(String member) {
    return Money.ofMinor(minor(member), currency());
  }

  SignedMoney signed(String member) {
    return SignedMoney.ofMinor(minor(member), currency());
  }

  List<String> texts(String member) {
    var all = new ArrayList<String>();
    json.path(member).forEach(one -> all.add(one.asString()));
    return all;
  }

  boolean is(String type) {
    return type().equals(type);
  }
}
