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

  /// The id of the case that follows from this event, so that a second delivery of the event raises
  /// the same case.
  ///
  /// @param type what the case is about: one event may raise cases of several types
  public static CaseId of(String causeEventId, String type) {
    return new CaseId("case-" + DerivedId.of("case", causeEventId, type));
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value;
  }
}
