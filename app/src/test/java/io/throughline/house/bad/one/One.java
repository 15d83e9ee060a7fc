package io.throughline.house.bad.one;

import io.throughline.house.bad.two.Two;

/// Half of a cycle.
public record One(Two two) {

  public static One none() {
    return new One(new Two(0));
  }
}
