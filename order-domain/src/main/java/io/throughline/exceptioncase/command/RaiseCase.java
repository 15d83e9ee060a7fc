package io.throughline.exceptioncase.command;

import io.throughline.decision.Require;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Give a person work: something happened that no rule can settle.
///
/// @param caseId the case; derived from the event that caused it
/// @param type what kind of work, such as {@code SHIPPED_AFTER_CANCELATION}
/// @param severity {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param subjectKind what it is about: {@code order}, {@code stock}, ...
/// @param subjectId the id of that
/// @param channel the channel it belongs to, so that only who may see the channel sees the case;
///   null when it belongs to none
/// @param detail what contradicts what, in ids and figures; no personal data
/// @param remedy what is proposed to be done
/// @param owner team or person whose work it is
/// @param dueAt when it should be resolved by, our clock; null when nothing presses
/// @param cause what caused it, by the subject's own name of that: an anomaly, an event
/// @param at when it was raised, by our clock
public record RaiseCase(
    @TargetAggregateIdentifier CaseId caseId,
    String type,
    String severity,
    String subjectKind,
    String subjectId,
    @Nullable String channel,
    String detail,
    String remedy,
    String owner,
    @Nullable Instant dueAt,
    String cause,
    Instant at)
    implements CaseCommand {

  /// How much it presses, from little to much.
  public static final Set<String> SEVERITIES = Set.of("LOW", "MEDIUM", "HIGH");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

  /// @throws IllegalArgumentException when the type is no code, the kind of subject no word, the
  ///   severity unknown, or a text blank
  public RaiseCase {
    Require.that(CODE.matcher(type).matches(), "type is no code in capitals: " + type);
    Require.that(SEVERITIES.contains(severity), "severity is LOW, MEDIUM or HIGH");
    Require.that(KIND.matcher(subjectKind).matches(), "no kind of subject: " + subjectKind);
    Require.text("subject id", subjectId);
    Require.text("detail", detail);
    Require.text("remedy", remedy);
    Require.text("owner", owner);
    Require.text("cause", cause);
  }
}
