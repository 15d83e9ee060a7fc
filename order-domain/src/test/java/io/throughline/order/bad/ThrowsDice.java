package io.throughline.order.bad;

import java.util.UUID;

/// Takes an id that nobody can take again.
public final class ThrowsDice {

  private ThrowsDice() {}

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
