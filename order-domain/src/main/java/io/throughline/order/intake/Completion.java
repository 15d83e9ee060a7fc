package io.throughline.order.intake;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.ALREADY_RESERVED;
import static io.throughline.order.command.Refusal.ENRICHMENT_ID_REUSED;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;

import io.throughline.decision.Decision;
import io.throughline.order.command.ApproveOrder;
import io.throughline.order.command.EnrichOrder;
import io.throughline.order.command.MapLine;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.OrderApproved;
import io.throughline.order.event.OrderEnriched;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.RiskAssessed;
import io.throughline.order.hold.Holding;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Hold;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// The rules by which a received order is completed and judged by people and services.
public final class Completion {

  private Completion() {}

  /// Adds what the channel did not send, once per id.
  public static Decision<OrderEvent> enrich(OrderState state, EnrichOrder command) {
    return Standing.open(
        state,
        command,
        order -> {
          var tags = command.tags().stream().sorted().toList();
          var known = order.admission().enrichment(command.enrichmentId());
          var id = command.enrichmentId();
          var wanted =
              new OrderEnriched(
                  order.orderId(),
                  id,
                  command.promise(),
                  tags,
                  known.map(OrderEnriched::at).orElse(command.at()));
          if (known.isEmpty()) {
            return accept(wanted);
          }
          return known.get().equals(wanted) ? alreadyDone(id) : refuse(ENRICHMENT_ID_REUSED, id);
        });
  }

  /// Gives a line its SKU, as long as it has no stock. The hold of missing SKUs goes with the last
  /// one.
  public static Decision<OrderEvent> map(OrderState state, MapLine command) {
    return Standing.open(
        state,
        command,
        order ->
            order
                .goods()
                .line(command.lineId())
                .map(line -> map(order, line, command))
                .orElseGet(() -> refuse(UNKNOWN_LINE, command.lineId())));
  }

  private static Decision<OrderEvent> map(OpenOrder order, LineProgress line, MapLine command) {
    if (Objects.equals(Sku.canonical(command.sku()), line.sku())) {
      return alreadyDone(command.lineId());
    }
    var withoutStock = EnumSet.of(Bucket.OPEN, Bucket.BACKORDERED, Bucket.CANCELED);
    if (line.in(withoutStock) < line.quantity()
        || order.reservations().pending(line.lineId()) > 0) {
      return refuse(ALREADY_RESERVED, command.lineId());
    }
    var events = new ArrayList<OrderEvent>();
    events.add(
        new LineMapped(
            order.orderId(), command.lineId(), command.sku(), command.reason(), command.at()));
    boolean lastOne =
        order.goods().lines().values().stream()
            .filter(other -> !other.lineId().equals(command.lineId()))
            .noneMatch(other -> other.ordered().requiresShipping() && other.sku() == null);
    if (lastOne) {
      events.addAll(lifted(order, ValidationRules.SKU_MISSING, "SKU_MAPPED", "", command.at()));
    }
    return accept(events);
  }

  /// Approves the order once. The hold that waited for it goes with it.
  public static Decision<OrderEvent> approve(OrderState state, ApproveOrder command) {
    return Standing.open(
        state,
        command,
        order -> {
          if (order.admission().approved()) {
            return alreadyDone(order.orderId());
          }
          var events = new ArrayList<OrderEvent>();
          events.add(
              new OrderApproved(order.orderId(), command.reason(), command.note(), command.at()));
          events.addAll(
              lifted(
                  order,
                  ValidationRules.APPROVAL_REQUIRED,
                  command.reason(),
                  command.note(),
                  command.at()));
          return accept(events);
        });
  }

  private static List<OrderEvent> lifted(
      OpenOrder order, String code, String reason, String note, Instant at) {
    return order
        .holds()
        .find(PlaceHold.VALIDATION_ID + code)
        .filter(Hold::open)
        .map(hold -> Holding.lift(order, hold, reason, note, at))
        .orElse(List.of());
  }

  /// Records what somebody thinks of the risk. What follows from it the policy says.
  public static Decision<OrderEvent> assess(OrderState state, RecordRiskAssessment command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.assessmentId();
          var known = order.admission().risks().get(id);
          var told =
              new RiskAssessed(
                  order.orderId(),
                  id,
                  command.provider(),
                  command.level(),
                  command.score(),
                  command.occurredAt(),
                  known == null ? command.at() : known.at());
          var account = Account.of(state, order, command.at());
          if (known == null) {
            account.tell(told);
          } else if (!known.equals(told)) {
            account.contradict(Contradiction.FACT_ID_REUSED, id, "another assessment of this id");
          }
          return account.done(id);
        });
  }
}
