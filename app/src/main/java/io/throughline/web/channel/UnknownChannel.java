package io.throughline.web.channel;

/// The path names a channel that has no adapter.
public final class UnknownChannel extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownChannel() {
    super("no such channel");
  }
}
