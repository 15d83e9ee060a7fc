package io.throughline.inbox;

/// A delivery read back from the inbox to be worked on.
///
/// @param deliveryNo our number of it
/// @param delivery the delivery itself
/// @param idReused whether an earlier delivery of the same id had another body
record StoredDelivery(long deliveryNo, Delivery delivery, boolean idReused) {}
