package io.throughline.order.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Some validation rules did not pass. One hold for each finding follows in the same transaction.
///
/// @param orderId the order
/// @param rules version of the validation rules that decided
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param findings what was found, one or more
/// @param at when it was decided, by our clock
@Revision("1")
public record OrderValidationFailed(
    String orderId,
    String rules,
    @Nullable String policyVersion,
    List<Finding> findings,
    Instant at)
    implements IntakeEvent {

  /// Copies the findings, checks nothing.
  public OrderValidationFailed {
    findings = List.copyOf(findings);
  }

  /// One rule that did not pass.
  ///
  /// @param code which rule, such as {@code TOTALS_DISAGREE}
  /// @param detail the figures or ids that a person needs; no personal data
  public record Finding(String code, String detail) {}
}
