package io.throughline.load;

/// Looks whether a read model knows an order. Used by one thread.
interface Sight extends AutoCloseable {

  /// The read model's name.
  String readModel();

  /// Whether it knows the order by now.
  boolean knows(String orderId) throws InterruptedException;

  @Override
  default void close() {}
}
