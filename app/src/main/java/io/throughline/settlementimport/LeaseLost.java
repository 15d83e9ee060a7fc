package io.throughline.settlementimport;

/// Another node reads the import by now: this one stops.
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super(null, null, false, false); // an answer, not a defect
  }
}
