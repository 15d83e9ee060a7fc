package io.throughline.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The answer that a case expects.
final class Expected {

  private Expected() {}

  static Answer of(Scenario scenario) {
    var expected = scenario.expected();
    var answer = new LinkedHashMap<String, List<String>>();
    answer.put("recon", lines(expected.path("recon"), Expected::row));
    answer.put("open items", lines(expected.path("open_items"), Expected::item));
    answer.put("variances", lines(expected.path("variances"), Expected::variance));
    answer.put("payouts", lines(expected.path("payouts"), Expected::payout));
    answer.put("journal", lines(expected.path("journal"), Expected::entry));
    answer.put("balances", lines(expected.path("balances"), Expected::leg));
    return new Answer(answer);
  }

  private static List<String> lines(JsonNode all, Function<JsonNode, String> line) {
    var lines = new ArrayList<String>();
    all.forEach(one -> lines.add(line.apply(one)));
    return lines.stream().sorted().toList();
  }

  private static String row(JsonNode row) {
    return Words.row(
        text(row, "channel"),
        text(row, "rail"),
        text(row, "business_day"),
        text(row, "currency"),
        new long[] {
          row.path("capture").asLong(0),
          row.path("refund").asLong(0),
          row.path("chargeback").asLong(0),
          row.path("cb_reversal").asLong(0),
          row.path("net_expected").asLong(0),
          row.path("settled").asLong(0),
          row.path("open_not_due").asLong(0),
          row.path("open_overdue").asLong(0),
          row.path("variance").asLong(0),
          row.path("classified").asLong(0),
          row.path("posted").asLong(0),
          row.path("unposted").asLong(0),
          row.path("proof").asLong(0)
        },
        text(row, "state"));
  }

  private static String item(JsonNode item) {
    return String.join(
        " ",
        text(item, "channel"),
        text(item, "rail"),
        text(item, "day"),
        text(item, "order"),
        text(item, "kind"),
        text(item, "ref"),
        text(item, "ccy"),
        text(item, "amt"),
        "due",
        text(item, "due"),
        text(item, "overdue_bdays"));
  }

  private static String variance(JsonNode variance) {
    return String.join(
        " ",
        text(variance, "cls"),
        text(variance, "channel"),
        text(variance, "rail"),
        text(variance, "day"),
        text(variance, "order"),
        text(variance, "ref"),
        text(variance, "ccy"),
        text(variance, "amt"));
  }

  private static String payout(JsonNode payout) {
    return String.join(
        " ",
        text(payout, "channel"),
        text(payout, "rail"),
        text(payout, "batch"),
        text(payout, "day"),
        text(payout, "ccy"),
        "lines",
        text(payout, "lines"),
        "payout",
        text(payout, "payout"),
        "unexplained",
        text(payout, "unexplained"),
        "others",
        others(payout.path("other")));
  }

  private static String others(JsonNode other) {
    return other.properties().stream()
        .map(one -> one.getKey() + "=" + one.getValue().asLong())
        .sorted()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String entry(JsonNode entry) {
    return Words.entry(
        text(entry, "origin_day"),
        text(entry, "gl_day"),
        Words.ours(text(entry, "what")),
        text(entry, "src"),
        StreamSupport.stream(entry.path("legs").spliterator(), false).map(Expected::leg).toList());
  }

  private static String leg(JsonNode leg) {
    return Words.leg(text(leg, "account"), text(leg, "currency"), leg.path("minor").asLong());
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("-");
  }
}
