package io.throughline.order.terms;

/// Units of a line that a node has in its hands.
///
/// @param fulfillmentOrderId the request to the node
/// @param lineId the line
/// @param quantity how many, one or more
public record AtNode(String fulfillmentOrderId, String lineId, int quantity) {}
