package io.throughline.settlementimport;

/// A file that was not taken in at all. Its message is for the sender.
public final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private NotTaken(String why, boolean tooLarge) {
    super(why);
    this.tooLarge = tooLarge;
  }

  static NotTaken because(String why) {
    return new NotTaken(why, false);
  }

  static NotTaken tooLarge(long largest) {
    return new NotTaken("At most %,d bytes are taken here.".formatted(largest), true);
  }

  /// Whether it was for its size.
  public boolean isTooLarge() {
    return tooLarge;
  }
}
