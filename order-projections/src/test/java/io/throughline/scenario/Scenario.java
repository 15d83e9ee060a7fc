package io.throughline.scenario;

import io.throughline.rail.terms.RailTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One acceptance case: what happened, and what finance expects to read.
///
/// @param id its short name
/// @param title what it is about
/// @param asOf the day on which it is asked; decides what is overdue
/// @param rails the terms of every rail
/// @param facts what happened, in the order in which a person tells it
/// @param expected what the read models must say, in minor units
record Scenario(
    String id,
    String title,
    LocalDate asOf,
    SequencedMap<String, RailTerms> rails,
    List<Fact> facts,
    JsonNode expected) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Every case of a folder, by name.
  static List<Scenario> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .map(Scenario::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario read(Path file) {
    var root = JSON.readTree(file);
    var rails = new LinkedHashMap<String, RailTerms>();
    root.path("rails").properties().forEach(one -> rails.put(one.getKey(), terms(one.getValue())));
    var facts = new ArrayList<Fact>();
    root.path("events").forEach(event -> facts.add(new Fact(event)));
    return new Scenario(
        root.path("id").asString(),
        root.path("title").asString(),
        LocalDate.parse(root.path("as_of").asString()),
        rails,
        facts,
        root.path("expected"));
  }

  private static RailTerms terms(JsonNode rail) {
    boolean own = rail.path("self_settling").asBoolean(false);
    return new RailTerms(
        rail.path("sla").asInt(0), own, own ? rail.path("account").asString() : null, null);
  }

  /// The facts about an order.
  List<Fact> about(String order) {
    return facts.stream().filter(fact -> order.equals(fact.order())).toList();
  }
}
