package io.throughline.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.OrderDetail;
import io.throughline.projection.orders.OrderLineUnits;
import io.throughline.projection.orders.OrderPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One order as the API shows it: what a list tells, and what became of its lines and parts; see
/// {@link OrderDetail} for the fields.
///
/// @param balanceMinor what the buyer still owes; negative when we owe it
/// @param told up to where it is told; absent when it is told as it is now
record OrderDetailView(
    @JsonUnwrapped OrderView order,
    long balanceMinor,
    List<LineView> lineUnits,
    List<PartView> parts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Told told) {

  /// Up to where a past answer is told.
  ///
  /// @param position of the last event that counts, in the order of all events
  /// @param sequence of it, in the order's own
  /// @param recordedAt when it was recorded, our clock
  /// @param later how many events came afterwards
  record Told(long position, long sequence, Instant recordedAt, int later) {}

  /// A line and where its units stand.
  record LineView(
      String lineId, @Nullable String sku, String title, int units, Map<Bucket, Integer> unitsIn) {

    static LineView of(OrderLineUnits line) {
      return new LineView(line.lineId(), line.sku(), line.title(), line.units(), line.inBuckets());
    }
  }

  /// A part that has a life of its own.
  record PartView(
      String kind,
      String partId,
      String state,
      @Nullable String place,
      @Nullable String reference,
      @Nullable Integer units,
      @Nullable Amount amount,
      Instant began,
      Instant since) {

    static PartView of(OrderPart part) {
      return new PartView(
          part.kind().name(),
          part.partId(),
          part.state(),
          part.place(),
          part.reference(),
          part.units(),
          part.amount() == null ? null : Amount.of(part.amount()),
          part.began(),
          part.since());
    }
  }

  static OrderDetailView of(OrderDetail detail) {
    return of(detail, (Told) null);
  }

  /// As it was after these events.
  static OrderDetailView of(OrderDetail detail, List<RecordedEvent> upTo, int later) {
    var last = upTo.getLast();
    return of(detail, new Told(last.position(), last.sequence(), last.recordedAt(), later));
  }

  private static OrderDetailView of(OrderDetail detail, @Nullable Told told) {
    return new OrderDetailView(
        OrderView.of(detail.summary()),
        detail.balance(),
        detail.lines().stream().map(LineView::of).toList(),
        detail.parts().stream().map(PartView::of).toList(),
        told);
  }
}
