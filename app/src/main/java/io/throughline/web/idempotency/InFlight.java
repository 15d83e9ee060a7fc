package io.throughline.web.idempotency;

/// The same request is being worked on, here or on another node.
public final class InFlight extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InFlight() {
    super("in flight", null, false, false); // an answer, not a defect: nobody reads its stack
  }
}
