package io.throughline.eventjson;

import static java.util.Map.entry;

import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.money.Money;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.command.RejectOrder;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.ValidateOrder;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The event catalogue as a page: from the sealed interface, the doc comments and the samples.
final class EventCatalogue {

  private static final Map<Class<?>, List<Class<?>>> FOLLOWS_FROM =
      Map.ofEntries(
          entry(OrderReceived.class, List.of(ReceiveOrder.class)),
          entry(OrderValidated.class, List.of(ValidateOrder.class, ReleaseHold.class)),
          entry(OrderValidationFailed.class, List.of(ValidateOrder.class)),
          entry(OrderRejected.class, List.of(RejectOrder.class)),
          entry(HoldPlaced.class, List.of(PlaceHold.class, ValidateOrder.class)),
          entry(HoldReleased.class, List.of(ReleaseHold.class)),
          entry(ChannelPolicySet.class, List.of(SetChannelPolicy.class)),
          entry(CaseRaised.class, List.of(RaiseCase.class)),
          entry(CaseAssigned.class, List.of(AssignCase.class)),
          entry(CaseResolved.class, List.of(ResolveCase.class)),
          entry(StockReceived.class, List.of(RecordReceipt.class)),
          entry(StockCounted.class, List.of(RecordCount.class)),
          entry(StockAdjusted.class, List.of(AdjustStock.class)),
          entry(SafetyStockSet.class, List.of(SetSafetyStock.class)),
          entry(StockReserved.class, List.of(ReserveStock.class)),
          entry(StockReservationDeclined.class, List.of(ReserveStock.class)),
          entry(StockReservationRevoked.class, List.of(RecordCount.class, AdjustStock.class)),
          entry(StockReleased.class, List.of(ReleaseStock.class)),
          entry(StockConsumed.class, List.of(ConsumeStock.class)),
          entry(
              StockAnomalyRecorded.class,
              List.of(
                  RecordReceipt.class, RecordCount.class, AdjustStock.class, ConsumeStock.class)));

  private static final Map<Type, String> WORDS =
      Map.of(
          String.class, "text",
          int.class, "whole number",
          long.class, "whole number",
          boolean.class, "true or false",
          Instant.class, "moment",
          LocalDate.class, "date",
          LocalTime.class, "time of day",
          Duration.class, "wait",
          Money.class, "money");

  private static final String INTRODUCTION =
      """
      # Events

      What may stand in history. Generated from the sealed interfaces, their doc comments and the [samples](samples/);
      `EventCatalogueTest` fails when this page is behind them.

      An event is stored as JSON under its name and revision. *Text* is a JSON string; a *moment* is ISO-8601 text in UTC, a
      *wait* is an ISO-8601 duration such as `PT48H`; *money* is `{"amount": "49.99", "currency": "USD"}`, a decimal text with exactly the currency's digits. What *may be
      absent* is left out, never null. A reader passes over fields that it does not know. No personal data stands in an
      event.

      """;

  private EventCatalogue() {}

  /// The page in Markdown.
  static String page() {
    var events =
        EventJson.STREAMS.stream()
            .<Class<?>>flatMap(stream -> Stream.of(stream.getPermittedSubclasses()))
            .toList();
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
    return word == null && type instanceof Class<?> part ? link(part) : String.valueOf(word);
  }

  private static String commands(Class<?> event) {
    var commands = FOLLOWS_FROM.get(event);
    if (commands == null) {
      throw new IllegalStateException("say here which command leads to " + event.getSimpleName());
    }
    return commands.stream()
        .map(command -> "`" + command.getSimpleName() + "`")
        .collect(Collectors.joining(", "));
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
