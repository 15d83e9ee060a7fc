package io.throughline.verify;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// P5, P11 and P13 of every order, and P9: each read model of orders says what the fold of the
/// events up to its own position says.
final class OrderCheck implements StreamCheck {

  private static final String STREAM = "order-";

  private final Findings findings;
  private final List<OrderModel> models;
  private final Map<OrderModel, OrderBook.Row> frozen = new HashMap<>();
  private OrderBook book = new OrderBook();
  private boolean open;

  OrderCheck(Findings findings, List<OrderModel> models) {
    this.findings = findings;
    this.models = List.copyOf(models);
  }

  @Override
  public void on(EventRow event) {
    if (!event.stream().startsWith(STREAM)) {
      return;
    }
    open = true;
    for (var model : models) {
      if (event.position() > model.position()) {
        frozen.computeIfAbsent(model, _ -> book.row()); // further the read model has not read
      }
    }
    requireWholeNumbers(event.payload(), event);
    book.on(event, (promise, what) -> findings.broken(promise, event.stream(), at(event, what)));
  }

  private static String at(EventRow event, String what) {
    return "at sequence %d: %s".formatted(event.sequence(), what);
  }

  /// A number with a point is a rounding that waits to happen.
  private void requireWholeNumbers(JsonNode node, EventRow event) {
    if (node.isNumber() && !node.isIntegralNumber()) {
      findings.broken(Promise.P5, event.id(), "holds a number that is not whole");
    }
    for (var child : node) {
      requireWholeNumbers(child, event);
    }
  }

  @Override
  public void endOfStream(String stream) throws SQLException {
    if (!open) {
      return;
    }
    findings.checked(Promise.P5, 1);
    findings.checked(Promise.P11, 1);
    findings.checked(Promise.P13, 1);
    book.end((promise, what) -> findings.broken(promise, stream, what));
    for (var model : models) {
      var row = frozen.get(model);
      model.compare(stream, row == null ? book.row() : row);
    }
    frozen.clear();
    book = new OrderBook();
    open = false;
  }

  @Override
  public void end() throws SQLException {
    for (var model : models) {
      model.end();
    }
  }
}
