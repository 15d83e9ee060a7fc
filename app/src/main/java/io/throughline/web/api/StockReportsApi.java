package io.throughline.web.api;

import static io.throughline.web.problem.ApiProblems.required;

import io.throughline.security.Caller;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.SetSafetyStock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is reported about the stock of an item. A report is always recorded; that it contradicts
/// what we hold is told by an anomaly, not by an error.
@RestController
@RequestMapping("/api/stock/{sku}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class StockReportsApi {

  private final StockDecisions decisions;

  StockReportsApi(StockDecisions decisions) {
    this.decisions = decisions;
  }

  /// Units arrived.
  record Receipt(
      @Nullable String receiptId,
      @Nullable String node,
      @Nullable Integer quantity,
      @Nullable String reference,
      @Nullable Instant at) {}

  /// Units were counted.
  record Count(
      @Nullable String countId,
      @Nullable String node,
      @Nullable Integer counted,
      @Nullable Instant at) {}

  /// Units were found, lost, broken or moved.
  record Adjustment(
      @Nullable String adjustmentId,
      @Nullable String node,
      @Nullable Integer delta,
      @Nullable String reasonCode,
      @Nullable String note,
      @Nullable Instant at) {}

  /// Units are to be kept back.
  record SafetyStock(@Nullable String node, @Nullable Integer units) {}

  @PostMapping("/receipts")
  void receive(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestBody Receipt request) {
    decisions.send(
        caller,
        sku,
        request.at(),
        (item, at) ->
            new RecordReceipt(
                item,
                required("receiptId", request.receiptId()),
                required("node", request.node()),
                required("quantity", request.quantity()),
                request.reference(),
                at));
  }

  @PostMapping("/counts")
  void count(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestBody Count request) {
    decisions.send(
        caller,
        sku,
        request.at(),
        (item, at) ->
            new RecordCount(
                item,
                required("countId", request.countId()),
                required("node", request.node()),
                required("counted", request.counted()),
                at));
  }

  @PostMapping("/adjustments")
  void adjust(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestBody Adjustment request) {
    decisions.send(
        caller,
        sku,
        request.at(),
        (item, at) ->
            new AdjustStock(
                item,
                required("adjustmentId", request.adjustmentId()),
                required("node", request.node()),
                required("delta", request.delta()),
                required("reasonCode", request.reasonCode()),
                request.note() == null ? "" : request.note(),
                at));
  }

  @PostMapping("/safety-stock")
  void keepBack(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String sku,
      @RequestBody SafetyStock request) {
    decisions.send(
        caller,
        sku,
        null,
        (item, at) ->
            new SetSafetyStock(
                item, required("node", request.node()), required("units", request.units()), at));
  }
}
