package io.throughline.inbox;

/// More comes in than can be stored, or the program is stopping. Nothing was stored; the sender
/// tries again later.
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overloaded() {
    super("the inbox is full");
  }
}
