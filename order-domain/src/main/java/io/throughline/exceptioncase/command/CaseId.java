package io.throughline.exceptioncase.command;

import io.throughline.decision.DerivedId;
import java.util.regex.Pattern;

/// The id of an exception case and of its event stream: {@code case-<uuid>}.
///
/// @param value {@code case-} and a lower-case UUID
public record CaseId(String value) {

  private static final Pattern FORM =
      Pattern.compile("case-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// @throws IllegalArgumentException when the value has not the form of a case id
  public CaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a case id: " + value);
    }
  }

  /// The id of the case that follows from this cause in this subject, so that whoever tells it
  /// again means the same case.
  ///
  /// @param subjectId what it is about
  /// @param cause what caused it, by the subject's own name of that
  public static CaseId of(String subjectId, String cause) {
    return new CaseId("case-" + DerivedId.of("case", subjectId, cause));
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value;
  }
}
