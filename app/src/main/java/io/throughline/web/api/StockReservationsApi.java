package io.throughline.web.api;

import static io.throughline.web.problem.ApiProblems.required;

import io.throughline.security.Caller;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReservationAnswer;
import io.throughline.stock.command.ReserveStock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Promises of units of an item: asked for, given back, shipped.
@RestController
@RequestMapping("/api/stock/{sku}/reservations")
class StockReservationsApi {

  private final StockDecisions decisions;

  StockReservationsApi(StockDecisions decisions) {
    this.decisions = decisions;
  }

  /// Units are asked for.
  record Request(
      @Nullable String reservationId,
      @Nullable String orderId,
      @Nullable Integer quantity,
      @Nullable String node,
      @Nullable Boolean allowPartial) {}

  /// Units are given back.
  record Release(@Nullable String releaseId, @Nullable Integer quantity, @Nullable String reason) {}

  /// Units left.
  record Consumption(
      @Nullable String shipmentId, @Nullable Integer quantity, @Nullable Instant at) {}

  /// How it stands with a reservation.
  ///
  /// @param outcome {@code reserved}, {@code declined} or {@code closed}
  record Standing(String reservationId, String outcome, @Nullable String node, int quantity) {

    static Standing of(ReservationAnswer answer) {
      return new Standing(
          answer.reservationId(),
          answer.outcome().name().toLowerCase(Locale.ROOT),
          answer.node(),
          answer.quantity());
    }
  }

  /// Asks for units; that there are too few is an answer and no error.
  @PostMapping
  Standing reserve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestBody Request request) {
    return Standing.of(
        decisions.reserve(
            caller,
            sku,
            (item, at) ->
                new ReserveStock(
                    item,
                    required("reservationId", request.reservationId()),
                    required("orderId", request.orderId()),
                    required("quantity", request.quantity()),
                    request.node(),
                    Boolean.TRUE.equals(request.allowPartial()),
                    at)));
  }

  @PostMapping("/{reservationId}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @PathVariable String reservationId,
      @RequestBody Release request) {
    decisions.send(
        caller,
        sku,
        null,
        (item, at) ->
            new ReleaseStock(
                item,
                reservationId,
                required("quantity", request.quantity()),
                required("releaseId", request.releaseId()),
                required("reason", request.reason()),
                at));
  }

  @PostMapping("/{reservationId}/consume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void consume(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @PathVariable String reservationId,
      @RequestBody Consumption request) {
    decisions.send(
        caller,
        sku,
        request.at(),
        (item, at) ->
            new ConsumeStock(
                item,
                reservationId,
                required("quantity", request.quantity()),
                required("shipmentId", request.shipmentId()),
                at));
  }
}
