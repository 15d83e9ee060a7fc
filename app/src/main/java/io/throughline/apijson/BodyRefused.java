package io.throughline.apijson;

/// A request body that cannot be used: malformed (status 400), or well formed and impossible (422).
public final class BodyRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean malformed;
  private final String code;
  private final String pointer;

  private BodyRefused(boolean malformed, String code, String pointer, String detail) {
    super(detail, null, false, false); // an answer, not a defect: nobody reads its stack
    this.malformed = malformed;
    this.code = code;
    this.pointer = pointer;
  }

  /// The body is not what this place takes.
  public static BodyRefused malformed(String code, String pointer, String detail) {
    return new BodyRefused(true, code, pointer, detail);
  }

  /// The body is well formed, what it says cannot be.
  public static BodyRefused invalid(String code, String pointer, String detail) {
    return new BodyRefused(false, code, pointer, detail);
  }

  /// Something that must be there is not.
  public static BodyRefused missing(String pointer) {
    return invalid("validation", pointer, "This is missing.");
  }

  /// The same, where the body is a part of something larger.
  public BodyRefused within(String prefix) {
    return new BodyRefused(malformed, code, prefix + pointer, detail());
  }

  /// Whether the form is wrong (400), and not the content (422).
  public boolean isMalformed() {
    return malformed;
  }

  /// Stable, lower case with hyphens.
  public String code() {
    return code;
  }

  /// JSON pointer (RFC 6901) of the place; empty for the whole body.
  public String pointer() {
    return pointer;
  }

  /// What would be right; never the value that was sent.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
