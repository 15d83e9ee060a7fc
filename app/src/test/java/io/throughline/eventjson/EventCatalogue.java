package io.throughline.eventjson;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The event catalogue as a page: from the sealed interface, the doc comments and the samples.
final class EventCatalogue {

  /// Which commands lead to which event: names of events to names of commands.
  private static final Path FOLLOWS_FROM = Path.of("../docs/reference/events/commands.properties");

  private static final Map<Type, String> WORDS =
      Map.ofEntries(
          Map.entry(String.class, "text"),
          Map.entry(int.class, "whole number"),
          Map.entry(Integer.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Instant.class, "moment"),
          Map.entry(LocalDate.class, "date"),
          Map.entry(LocalTime.class, "time of day"),
          Map.entry(Duration.class, "wait"),
          Map.entry(Money.class, "money"),
          Map.entry(SignedMoney.class, "signed money"));

  private static final String INTRODUCTION =
      """
      # Events

      What may stand in history. Generated from the sealed interfaces, their doc comments and the [samples](samples/);
      `EventCatalogueTest` fails when this page is behind them.

      An event is stored as JSON under its name and revision. *Text* is a JSON string; a *moment* is ISO-8601 text in UTC, a
      *wait* is an ISO-8601 duration such as `PT48H`; *money* is `{"amount": "49.99", "currency": "USD"}`, a decimal text with exactly the currency's digits, and
      *signed money* may be below zero: `"-1.50"`. What *may be absent* is left out, never null. A reader passes over fields that it does not know. No personal data stands in an
      event.

      """;

  private EventCatalogue() {}

  /// The page in Markdown.
  static String page() {
    var events = EventJson.STREAMS.stream().flatMap(EventCatalogue::events).toList();
    var page = new StringBuilder(INTRODUCTION);
    page.append("| event | what happened | follows from |\n|---|---|---|\n");
    events.forEach(event -> page.append(summary(event)));
    events.forEach(event -> page.append(chapter(event)));
    page.append("\n## Parts\n\nRecords inside events; part of the stored form like the events.\n");
    parts(events).forEach(part -> page.append(section(part)));
    return page.toString();
  }

  private static String summary(Class<?> event) {
    return "| %s | %s | %s |\n"
        .formatted(link(event), firstSentence(RecordDocs.of(event).body()), commands(event));
  }

  private static String chapter(Class<?> event) {
    var sample = Samples.named(Samples.complete(event));
    return """

    ## %s

    %s

    Revision %s. Follows from %s.

    %s
    Sample [%s](samples/%s):

    ```json
    %s
    ```
    """
        .formatted(
            event.getSimpleName(),
            RecordDocs.of(event).body(),
            sample.revision(),
            commands(event),
            table(event),
            sample.file(),
            sample.file(),
            sample.json().strip());
  }

  private static String section(Class<?> part) {
    return "\n### %s\n\n%s\n\n%s"
        .formatted(part.getSimpleName(), RecordDocs.of(part).body(), table(part));
  }

  private static String table(Class<?> record) {
    var docs = RecordDocs.of(record);
    var table = new StringBuilder("| field | type | meaning |\n|---|---|---|\n");
    for (RecordComponent component : record.getRecordComponents()) {
      var meaning = docs.params().get(component.getName());
      if (meaning == null) {
        throw new IllegalStateException("no @param for " + EventComponents.name(component));
      }
      table.append(
          "| `%s` | %s | %s |\n".formatted(component.getName(), type(component), cell(meaning)));
    }
    return table.toString();
  }

  private static String type(RecordComponent component) {
    var type = component.getGenericType();
    var many = EventComponents.isMap(component) ? "by text a " : "list of ";
    return (type instanceof ParameterizedType ? many : "")
        + word(EventComponents.element(type))
        + (EventComponents.mayBeAbsent(component) ? ", may be absent" : "");
  }

  private static String word(Type type) {
    var word = WORDS.get(type);
    if (type instanceof Class<?> part && part.isEnum()) {
      return "one of "
          + Stream.of(part.getEnumConstants())
              .map(constant -> "`" + constant + "`")
              .collect(Collectors.joining(", "));
    }
    return word == null && type instanceof Class<?> part ? link(part) : String.valueOf(word);
  }

  /// The records of a sealed type, those of sealed types in it included, in their order.
  private static Stream<Class<?>> events(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogue::events)
        : Stream.of(type);
  }

  private static String commands(Class<?> event) {
    var commands = followsFrom().getProperty(event.getSimpleName());
    if (commands == null) {
      throw new IllegalStateException(
          "say in %s which command leads to %s".formatted(FOLLOWS_FROM, event.getSimpleName()));
    }
    return Stream.of(commands.split(", *"))
        .map(command -> "`" + command + "`")
        .collect(Collectors.joining(", "));
  }

  private static Properties followsFrom() {
    try (var file = Files.newBufferedReader(FOLLOWS_FROM)) {
      var properties = new Properties();
      properties.load(file);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<Class<?>> parts(List<Class<?>> events) {
    return events.stream()
        .flatMap(EventComponents::under)
        .flatMap(component -> EventComponents.part(component).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String link(Class<?> record) {
    var name = record.getSimpleName();
    return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
  }

  private static String firstSentence(String body) {
    int end = body.indexOf(". ");
    return cell(end < 0 ? body : body.substring(0, end + 1));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("; null ", "; absent ");
  }
}
