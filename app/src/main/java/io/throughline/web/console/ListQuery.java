package io.throughline.web.console;

import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.Payment;
import io.throughline.projection.orders.Stage;
import io.throughline.security.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What the list of orders is asked for. Figures link to it, so that a figure and its list cannot
/// mean different orders.
///
/// @param channel only of this channel
/// @param stages only in one of these; empty for all
/// @param payments only with their money in one of these places; empty for all
/// @param held only with, or only without, an open hold
/// @param anomalous only with, or only without, an open anomaly
/// @param currency only of this currency
/// @param hold only with an open hold of this reason
/// @param reference only with this order id, channel order id or name
record ListQuery(
    @Nullable String channel,
    Set<Stage> stages,
    Set<Payment> payments,
    @Nullable Boolean held,
    @Nullable Boolean anomalous,
    @Nullable String currency,
    @Nullable String hold,
    @Nullable String reference) {

  /// Every order.
  static final ListQuery ALL =
      new ListQuery(null, Set.of(), Set.of(), null, null, null, null, null);

  /// The stages of orders that are still on their way.
  static final Set<Stage> IN_FLIGHT =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(Stage.OVER)));

  /// Keeps stages and payments in their order.
  ListQuery {
    stages = stages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(stages));
    payments =
        payments.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(payments));
  }

  ListQuery ofChannel(String only) {
    return new ListQuery(only, stages, payments, held, anomalous, currency, hold, reference);
  }

  ListQuery in(Stage only) {
    return in(Set.of(only));
  }

  ListQuery in(Set<Stage> only) {
    return new ListQuery(channel, only, payments, held, anomalous, currency, hold, reference);
  }

  ListQuery onHold(boolean only) {
    return new ListQuery(channel, stages, payments, only, anomalous, currency, hold, reference);
  }

  ListQuery onHoldFor(String reason) {
    return new ListQuery(channel, stages, payments, held, anomalous, currency, reason, reference);
  }

  ListQuery ofCurrency(String only) {
    return new ListQuery(channel, stages, payments, held, anomalous, only, hold, reference);
  }

  ListQuery withAnomaly() {
    return new ListQuery(channel, stages, payments, held, true, currency, hold, reference);
  }

  /// As the read model is asked, for this caller.
  OrderFilter filter(Caller caller) {
    return new OrderFilter(
        channel,
        stages.isEmpty() ? null : stages,
        payments.isEmpty() ? null : payments,
        held,
        anomalous,
        null,
        currency,
        reference,
        hold,
        caller.channels());
  }

  /// The page that lists these orders.
  public String href() {
    return href("/console/orders", null);
  }

  /// The file of these orders.
  public String csvHref() {
    return href("/console/orders.csv", null);
  }

  /// The same as a workbook.
  public String xlsxHref() {
    return href("/console/orders.xlsx", null);
  }

  /// A field of a form that asks for the same.
  record Field(String name, String value) {}

  /// The fields of a form that asks for the same.
  public List<Field> fields() {
    var fields = new ArrayList<Field>();
    eachParameter((name, value) -> fields.add(new Field(name, value)));
    return fields;
  }

  private void eachParameter(BiConsumer<String, String> taker) {
    give(taker, "channel", channel);
    stages.forEach(stage -> taker.accept("stage", stage.name()));
    payments.forEach(payment -> taker.accept("payment", payment.name()));
    give(taker, "held", held);
    give(taker, "anomaly", anomalous);
    give(taker, "currency", currency);
    give(taker, "hold", hold);
    give(taker, "reference", reference);
  }

  private static void give(BiConsumer<String, String> taker, String name, @Nullable Object value) {
    if (value != null) {
      taker.accept(name, value.toString());
    }
  }

  /// The page that goes on after a cursor.
  String href(String path, @Nullable String cursor) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    eachParameter((name, value) -> add(query, name, value));
    if (cursor != null) {
      add(query, "cursor", cursor);
    }
    return path + query;
  }

  private static void add(StringJoiner query, String name, String value) {
    query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
