package io.throughline.rebuild;

/// How far a processing group has read.
///
/// @param group the processing group
/// @param position every event up to it was handled, or parked; zero before the first
/// @param rebuildsUpTo where the rebuild that was begun last ends; zero when none is remembered
public record GroupPosition(String group, long position, long rebuildsUpTo) {

  /// Whether it is behind where its rebuild began.
  public boolean isRebuilding() {
    return position < rebuildsUpTo;
  }
}
