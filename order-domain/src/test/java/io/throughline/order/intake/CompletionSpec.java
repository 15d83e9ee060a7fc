package io.throughline.order.intake;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.requested;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.command.Refusal.ALREADY_RESERVED;
import static io.throughline.order.command.Refusal.ENRICHMENT_ID_REUSED;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.ApproveOrder;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.event.RiskAssessed;
import io.throughline.order.terms.Promise;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Orders are completed and judged by people and services.
class CompletionSpec extends OrderSpec {

  private static final Promise NEXT_DAY = new Promise("next-day", DUE_AT, null);
  private static final EnrichOrder ENRICH =
      new EnrichOrder(ID, "e1", NEXT_DAY, Set.of("vip", "gift"), AT);
  private static final OrderEnriched ENRICHED =
      new OrderEnriched(ORDER, "e1", NEXT_DAY, List.of("gift", "vip"), AT);
  private static final ApproveOrder APPROVE = new ApproveOrder(ID, "KNOWN_BUYER", "asked", AT);
  private static final OrderApproved APPROVED =
      new OrderApproved(ORDER, "KNOWN_BUYER", "asked", AT);
  private static final Finding TOO_MUCH = new Finding("APPROVAL_REQUIRED", "a total of 48.18 USD");
  private static final OrderValidated MADE_VALID =
      new OrderValidated(ORDER, "release-of-last-hold", null, AT);

  @Test
  void an_order_is_completed_once_per_id() {
    after(received()).when(ENRICH).expectEvents(ENRICHED);
    staysQuiet(after(received(), ENRICHED).when(ENRICH));
    staysQuiet(
        after(received(), ENRICHED)
            .when(new EnrichOrder(ID, "e1", NEXT_DAY, Set.of("gift", "vip"), DECIDED_AT)));
  }

  @Test
  void another_completion_under_the_same_id_is_refused() {
    refusedWith(
        ENRICHMENT_ID_REUSED,
        after(received(), ENRICHED).when(new EnrichOrder(ID, "e1", null, Set.of("gift"), AT)));
  }

  @Test
  void a_line_gets_its_sku_and_the_order_is_valid_with_the_last_one() {
    after(withoutSkus()).when(map("line-1", "TEE-S")).expectEvents(mapped("line-1", "TEE-S"));
    after(withoutSkus(), mapped("line-1", "TEE-S"))
        .when(map("line-2", "CAP"))
        .expectEvents(
            mapped("line-2", "CAP"),
            new HoldReleased(ORDER, "validation-SKU_MISSING", "SKU_MAPPED", "", AT),
            MADE_VALID);
  }

  @Test
  void a_line_gets_another_sku_as_long_as_it_has_no_stock() {
    after(valid()).when(map("line-1", "TEE-M")).expectEvents(mapped("line-1", "TEE-M"));
    refusedWith(ALREADY_RESERVED, after(requested()).when(map("line-1", "TEE-M")));
    refusedWith(ALREADY_RESERVED, after(reserved()).when(map("line-1", "TEE-M")));
    refusedWith(ALREADY_RESERVED, after(atNode()).when(map("line-1", "TEE-M")));
  }

  @Test
  void the_same_sku_again_stays_quiet() {
    staysQuiet(after(valid()).when(map("line-1", "TEE-S")));
    staysQuiet(after(reserved()).when(map("line-1", "TEE-S")));
  }

  @Test
  void a_line_that_the_order_has_not_is_refused() {
    refusedWith(UNKNOWN_LINE, after(valid()).when(map("line-9", "TEE-S")));
  }

  @Test
  void a_line_that_was_mapped_before_the_order_is_checked_passes() {
    after(anOrder().withLines(line("line-1", null, true)).received(), mapped("line-1", "TEE-S"))
        .when(validate())
        .expectEvents(validated());
  }

  @Test
  void an_order_is_approved_and_the_hold_that_waited_for_it_goes() {
    after(received(), validationFailed(TOO_MUCH), heldByValidation(TOO_MUCH))
        .when(APPROVE)
        .expectEvents(
            APPROVED,
            new HoldReleased(ORDER, "validation-APPROVAL_REQUIRED", "KNOWN_BUYER", "asked", AT),
            MADE_VALID);
  }

  @Test
  void an_order_is_approved_once_also_when_nothing_waits_for_it() {
    after(valid()).when(APPROVE).expectEvents(APPROVED);
    staysQuiet(after(valid(), APPROVED).when(APPROVE));
  }

  @Test
  void what_is_decided_about_an_unknown_a_rejected_and_a_closed_order_is_refused() {
    for (var command : List.of(ENRICH, APPROVE, map("line-1", "TEE-S"))) {
      refusedWith(UNKNOWN_ORDER, after().when(command));
      refusedWith(ORDER_REJECTED, after(received(), rejected()).when(command));
      refusedWith(ORDER_CLOSED, after(done()).when(command));
    }
  }

  @Test
  void what_somebody_thinks_of_the_risk_is_recorded_once_whatever_the_order_is() {
    after(received()).when(assess("HIGH")).expectEvents(risk("HIGH"));
    after(received(), rejected()).when(assess("HIGH")).expectEvents(risk("HIGH"));
    after(done()).when(assess("HIGH")).expectEvents(risk("HIGH"));
    staysQuiet(after(received(), risk("HIGH")).when(assess("HIGH")));
  }

  @Test
  void another_judgment_under_the_same_id_contradicts() {
    after(received(), risk("HIGH"))
        .when(assess("LOW"))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "x1", "MEDIUM", "another assessment of this id"));
  }

  @Test
  void the_risk_of_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(assess("HIGH")));
  }

  private static List<OrderEvent> withoutSkus() {
    var finding = new Finding("SKU_MISSING", "no SKU on line line-1, line-2");
    return events(
        anOrder().withLines(line("line-1", null, true), line("line-2", null, true)).received(),
        validationFailed(finding),
        heldByValidation(finding));
  }

  private static MapLine map(String lineId, String sku) {
    return new MapLine(ID, lineId, sku, "CATALOG", AT);
  }

  private static LineMapped mapped(String lineId, String sku) {
    return new LineMapped(ORDER, lineId, sku, "CATALOG", AT);
  }

  private static RecordRiskAssessment assess(String level) {
    return new RecordRiskAssessment(ID, "x1", "signifyd", level, "87", HAPPENED, AT);
  }

  private static RiskAssessed risk(String level) {
    return new RiskAssessed(ORDER, "x1", "signifyd", level, "87", HAPPENED, AT);
  }
}
