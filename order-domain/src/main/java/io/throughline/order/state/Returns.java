package io.throughline.order.state;

import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.ReturnEvent;
import io.throughline.order.event.ReturnReceived;
import io.throughline.order.event.ReturnReopened;
import io.throughline.order.event.ReturnRequested;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that comes back, or should.
///
/// @param byId returns by id, in the order in which they were heard of
/// @param receipts arrivals by id
/// @param dispositions what became of units, by id
public record Returns(
    Map<String, Return> byId,
    Map<String, ReturnReceived> receipts,
    Map<String, ReturnDispositioned> dispositions) {

  static final Returns NONE = new Returns(Map.of(), Map.of(), Map.of());

  /// A return; empty when it was not heard of.
  public Optional<Return> find(String returnId) {
    return Optional.ofNullable(byId.get(returnId));
  }

  /// An arrival; empty when there is none of this id.
  public Optional<ReturnReceived> receipt(String receiptId) {
    return Optional.ofNullable(receipts.get(receiptId));
  }

  /// A disposition; empty when there is none of this id.
  public Optional<ReturnDispositioned> disposition(String dispositionId) {
    return Optional.ofNullable(dispositions.get(dispositionId));
  }

  /// Whether something is still to come of any.
  public boolean open() {
    return byId.values().stream().anyMatch(Return::open);
  }

  Returns evolve(ReturnEvent event) {
    return switch (event) {
      case ReturnRequested e ->
          told(e.returnId(), ReturnState.REQUESTED, e.units(), e.reason(), e.occurredAt());
      case ReturnApproved e ->
          told(e.returnId(), ReturnState.APPROVED, e.units(), e.reason(), e.occurredAt());
      case ReturnReopened e ->
          told(e.returnId(), ReturnState.APPROVED, e.units(), e.reason(), e.occurredAt());
      case ReturnDeclined e ->
          told(e.returnId(), ReturnState.DECLINED, e.units(), e.reason(), e.occurredAt());
      case ReturnClosed e ->
          told(e.returnId(), ReturnState.CLOSED, e.units(), e.reason(), e.occurredAt());
      case ReturnCanceled e ->
          told(e.returnId(), ReturnState.CANCELED, e.units(), e.reason(), e.occurredAt());
      case ReturnReceived e ->
          new Returns(
              heardOf(e.returnId()), Entries.with(receipts, e.receiptId(), e), dispositions);
      case ReturnDispositioned e ->
          new Returns(
              heardOf(e.returnId()), receipts, Entries.with(dispositions, e.dispositionId(), e));
    };
  }

  private Returns told(
      String returnId,
      ReturnState state,
      List<LineUnits> units,
      @Nullable String reason,
      Instant occurredAt) {
    return new Returns(
        Entries.with(byId, returnId, new Return(returnId, state, units, reason, occurredAt)),
        receipts,
        dispositions);
  }

  /// Goods may be here before anybody announced them.
  private Map<String, Return> heardOf(String returnId) {
    return byId.containsKey(returnId)
        ? byId
        : Entries.with(byId, returnId, new Return(returnId, null, List.of(), null, Instant.MIN));
  }
}
