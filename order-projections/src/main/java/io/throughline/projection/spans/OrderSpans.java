package io.throughline.projection.spans;

/// The read model {@code order-spans}.
public final class OrderSpans {

  /// Its processing group.
  public static final String GROUP = "order-spans";

  private OrderSpans() {}
}
