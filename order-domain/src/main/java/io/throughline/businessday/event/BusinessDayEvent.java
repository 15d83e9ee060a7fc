package io.throughline.businessday.event;

/// Something that happened to one business day. Sealed, so that a new event breaks every switch
/// that has to learn it.
public sealed interface BusinessDayEvent permits BusinessDayClosed, BusinessDayReopened {

  /// The id of the day's stream, {@code day:<channel>:<account>:<date>}.
  String dayId();
}
