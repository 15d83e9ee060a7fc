package io.throughline.order.state;

import io.throughline.order.event.IntakeEvent;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.RiskAssessed;
import java.util.Map;
import java.util.Optional;

/// How far the order was let in.
///
/// @param checked whether the validation rules ran
/// @param validated whether it may be fulfilled
/// @param approved whether a person approved it
/// @param risks what was said of its risk, by assessment
/// @param enrichments what was added to it, by enrichment
public record Admission(
    boolean checked,
    boolean validated,
    boolean approved,
    Map<String, RiskAssessed> risks,
    Map<String, OrderEnriched> enrichments) {

  static final Admission NONE = new Admission(false, false, false, Map.of(), Map.of());

  /// The enrichment of this id.
  public Optional<OrderEnriched> enrichment(String enrichmentId) {
    return Optional.ofNullable(enrichments.get(enrichmentId));
  }

  Admission evolve(IntakeEvent event) {
    return switch (event) {
      case OrderReceived _, OrderRejected _, LineMapped _ -> this;
      case OrderValidated _ -> new Admission(true, true, approved, risks, enrichments);
      case OrderValidationFailed _ -> new Admission(true, validated, approved, risks, enrichments);
      case OrderApproved _ -> new Admission(checked, validated, true, risks, enrichments);
      case RiskAssessed risk ->
          new Admission(
              checked,
              validated,
              approved,
              Entries.with(risks, risk.assessmentId(), risk),
              enrichments);
      case OrderEnriched enriched ->
          new Admission(
              checked,
              validated,
              approved,
              risks,
              Entries.with(enrichments, enriched.enrichmentId(), enriched));
    };
  }
}
