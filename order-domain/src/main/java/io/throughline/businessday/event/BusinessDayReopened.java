package io.throughline.businessday.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/// A person opened the closed day again. Its next close is the next version.
///
/// @param dayId the day
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param day the business day
/// @param version 1 for the first, one more each time
/// @param by who, by id
/// @param reason why
/// @param at when, by our clock
@Revision("1")
public record BusinessDayReopened(
    String dayId,
    String channel,
    String account,
    LocalDate day,
    int version,
    String by,
    String reason,
    Instant at)
    implements BusinessDayEvent {}
