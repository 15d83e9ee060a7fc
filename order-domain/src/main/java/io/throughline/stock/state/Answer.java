package io.throughline.stock.state;

import org.jspecify.annotations.Nullable;

/// What a reservation id stands for that holds nothing, or nothing any more.
///
/// @param orderId who asked
/// @param node where the units lay; when it was declined, where they were asked for, null when any
///   node would have done
/// @param requested how many were asked for
/// @param granted whether units were promised then; false when it was declined
public record Answer(String orderId, @Nullable String node, int requested, boolean granted) {

  /// Whether a request says the same. One that leaves the node to us says the same as one that was
  /// given that node, because nothing tells them apart afterwards.
  public boolean isFor(String byOrder, @Nullable String atNode, int quantity) {
    return orderId.equals(byOrder)
        && requested == quantity
        && (atNode == null || atNode.equals(node));
  }
}
