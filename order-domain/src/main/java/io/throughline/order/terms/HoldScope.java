package io.throughline.order.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What part of an order a hold blocks: lines, or one request to a node.
///
/// @param lineIds the lines; empty when it is about a fulfillment order
/// @param fulfillmentOrderId the request to a node; null when it is about lines
public record HoldScope(List<String> lineIds, @Nullable String fulfillmentOrderId) {

  /// Copies the lines, checks nothing: this is part of the stored form.
  public HoldScope {
    lineIds = List.copyOf(lineIds);
  }
}
