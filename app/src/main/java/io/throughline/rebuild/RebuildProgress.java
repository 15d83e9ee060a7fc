package io.throughline.rebuild;

/// How far a read model is.
///
/// @param readModel its name
/// @param rebuilding whether it is still behind where its last rebuild began
/// @param position every event up to it is in
/// @param head position of the last event
/// @param eventsPerSecond since the rebuild was started on this node; zero when it was not
public record RebuildProgress(
    String readModel, boolean rebuilding, long position, long head, double eventsPerSecond) {

  /// How many positions are left.
  public long behind() {
    return Math.max(0, head - position);
  }

  /// How much of the history is in, from 0 to 100.
  public int percent() {
    return head == 0 ? 100 : (int) (100 * Math.min(position, head) / head);
  }
}
