package io.throughline.verify;

/// Where the books of an order say that it breaks a promise.
interface OrderFindings {

  /// The order breaks this promise at the event that is being looked at.
  void broken(Promise promise, String what);
}
