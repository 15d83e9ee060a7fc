package io.throughline.businessday.command;

/// Something that is asked of one business day.
public sealed interface BusinessDayCommand permits CloseBusinessDay, ReopenBusinessDay {

  /// The day.
  BusinessDayId dayId();
}
