package io.throughline.web.api;

import io.throughline.inbox.DeliveryFilter;
import io.throughline.inbox.DeliveryFilter.State;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Which waiting deliveries a request asks for; what is absent or empty does not restrict.
///
/// @param state {@code quarantined}, also when absent, or {@code parked}: waiting for their order
/// @param from received at or after this moment; a local date and time is UTC
/// @param to received before this moment
public record DeliveryQuery(
    @Nullable String state,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String topic,
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to) {

  /// Everything in quarantine.
  public static final DeliveryQuery ALL =
      new DeliveryQuery(null, null, null, null, null, null, null);

  /// As a filter of what the caller may see.
  public DeliveryFilter filter(Caller caller) {
    return new DeliveryFilter(
        wanted(),
        given(channel),
        given(account),
        given(topic),
        given(reason),
        moment("from", given(from)),
        moment("to", given(to)),
        caller.channels());
  }

  /// Whether those are asked for that wait for their order.
  public boolean parked() {
    return wanted() == State.PARKED;
  }

  private State wanted() {
    var text = given(state);
    return switch (text == null ? "quarantined" : text) {
      case "quarantined" -> State.QUARANTINED;
      case "parked" -> State.PARKED;
      default -> throw ApiProblems.invalidParameter("state", "quarantined or parked");
    };
  }

  private static @Nullable Instant moment(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      throw ApiProblems.invalidParameter(name, "a moment such as 2026-11-20T09:00:00Z");
    }
  }

  static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
