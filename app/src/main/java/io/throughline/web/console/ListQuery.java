package io.throughline.web.console;

import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.Stage;
import io.throughline.security.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What the list of orders is asked for. Figures link to it, so that a figure and its list cannot
/// mean different orders.
///
/// @param channel only of this channel
/// @param stages only in one of these; empty for all
/// @param held only with, or only without, an open hold
/// @param currency only of this currency
/// @param hold only with an open hold of this reason
/// @param reference only with this order id, channel order id or name
record ListQuery(
    @Nullable String channel,
    Set<Stage> stages,
    @Nullable Boolean held,
    @Nullable String currency,
    @Nullable String hold,
    @Nullable String reference) {

  /// Every order.
  static final ListQuery ALL = new ListQuery(null, Set.of(), null, null, null, null);

  /// The stages of orders that are still on their way.
  static final Set<Stage> IN_FLIGHT = EnumSet.of(Stage.RECEIVED, Stage.VALIDATED);

  /// Keeps the stages in their order.
  ListQuery {
    stages = stages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(stages));
  }

  ListQuery ofChannel(String only) {
    return new ListQuery(only, stages, held, currency, hold, reference);
  }

  ListQuery in(Stage only) {
    return in(Set.of(only));
  }

  ListQuery in(Set<Stage> only) {
    return new ListQuery(channel, only, held, currency, hold, reference);
  }

  ListQuery onHold(boolean only) {
    return new ListQuery(channel, stages, only, currency, hold, reference);
  }

  ListQuery onHoldFor(String reason) {
    return new ListQuery(channel, stages, held, currency, reason, reference);
  }

  ListQuery ofCurrency(String only) {
    return new ListQuery(channel, stages, held, only, hold, reference);
  }

  /// As the read model is asked, for this caller.
  OrderFilter filter(Caller caller) {
    return new OrderFilter(
        channel,
        stages.isEmpty() ? null : stages,
        held,
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

  /// The page that goes on after a cursor.
  String href(String path, @Nullable String cursor) {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "channel", channel);
    stages.forEach(stage -> add(query, "stage", stage.name()));
    add(query, "held", held);
    add(query, "currency", currency);
    add(query, "hold", hold);
    add(query, "reference", reference);
    add(query, "cursor", cursor);
    return path + query;
  }

  private static void add(StringJoiner query, String name, @Nullable Object value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
