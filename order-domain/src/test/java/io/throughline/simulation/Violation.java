package io.throughline.simulation;

/// Something that must always hold did not.
final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String check;

  /// @param check which check saw it; a shrunk history must break the same one
  Violation(String check, String detail) {
    super(check + ": " + detail);
    this.check = check;
  }

  /// A history that cannot be, or a defect of another kind.
  static Violation of(RuntimeException defect) {
    var violation = new Violation("DEFECT", String.valueOf(defect));
    violation.initCause(defect);
    return violation;
  }

  String check() {
    return check;
  }

  /// Says so when it does not hold; the detail is written only then.
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
  static void unless(boolean holds, String check, String detail, Object... args) {
    if (!holds) {
      throw new Violation(check, detail.formatted(args));
    }
  }
}
