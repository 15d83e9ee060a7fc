package io.throughline.load;

import java.net.http.HttpRequest;

/// An order that is ready to be sent.
///
/// @param orderId the id that we will give it
/// @param request its signed webhook
record PreparedOrder(String orderId, HttpRequest request) {}
