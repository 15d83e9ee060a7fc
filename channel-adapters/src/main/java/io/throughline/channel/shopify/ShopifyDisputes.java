package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.Understanding;
import io.throughline.decision.DerivedId;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordRiskAssessment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What others think of a payment: the payer's bank in a dispute, a judge of risks before one.
final class ShopifyDisputes {

  private static final String PROVIDER = "shopify_payments";

  private static final Map<String, String> STATES =
      Map.of(
          "needs_response", "OPENED",
          "under_review", "UNDER_REVIEW",
          "won", "WON",
          "lost", "LOST",
          "accepted", "ACCEPTED",
          "charge_refunded", "ACCEPTED");

  private static final Set<String> LEVELS = Set.of("LOW", "MEDIUM", "HIGH");

  private ShopifyDisputes() {}

  /// A dispute that stands so now.
  static Understanding dispute(Fields body, Source source) {
    var id = ShopifyId.required(body);
    var orderId = source.orderOf(body, "dispute " + id);
    var state = STATES.get(body.requiredText("status").toLowerCase(Locale.ROOT));
    return ShopifyTopics.facts(
        orderId,
        List.of(
            state == null
                ? Flag.note(
                    orderId,
                    source,
                    "dispute %s has the unknown status %s".formatted(id, body.shown("status")))
                : dispute(body, id, orderId, state, source)));
  }

  private static OrderCommand dispute(
      Fields body, String id, OrderId orderId, String state, Source source) {
    var when = when(body, source);
    return new RecordDispute(
        orderId,
        id,
        state,
        "inquiry".equalsIgnoreCase(body.text("type")),
        Amounts.of(body).required(body, "amount"),
        body.text("reason"),
        PROVIDER,
        source.days().of(when),
        when,
        source.receivedAt());
  }

  /// A dispute has a moment at which it began and one at which it ended; of what lies between, only
  /// the delivery says when.
  private static Instant when(Fields body, Source source) {
    @Nullable Instant stated =
        source.topic().equals("disputes/create")
            ? body.moment("initiated_at")
            : body.moment("finalized_on");
    return requireNonNullElse(stated, source.toldAt());
  }

  /// {@code orders/risk_assessment_changed}. A judge without a name is Shopify itself. No level is
  /// no assessment.
  static Understanding risk(Fields body, Source source) {
    var orderId = source.orderOf(body, "an assessment of risk");
    var level = body.requiredText("risk_level").toUpperCase(Locale.ROOT);
    var provider = requireNonNullElse(body.text("provider_title"), "shopify");
    var when = requireNonNullElse(body.moment("created_at"), source.toldAt());
    if (level.equals("NONE") || level.equals("PENDING")) {
      return ShopifyTopics.facts(orderId, List.of());
    }
    return ShopifyTopics.facts(
        orderId,
        List.of(
            LEVELS.contains(level)
                ? new RecordRiskAssessment(
                    orderId,
                    "risk-" + DerivedId.of(provider, level, when.toString()),
                    provider,
                    level,
                    null,
                    when,
                    source.receivedAt())
                : Flag.note(
                    orderId, source, "a risk has the unknown level " + body.shown("risk_level"))));
  }
}
