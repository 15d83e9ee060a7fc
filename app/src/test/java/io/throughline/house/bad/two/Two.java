package io.throughline.house.bad.two;

import io.throughline.house.bad.one.One;

/// The other half.
public record Two(int number) {

  public One one() {
    return new One(this);
  }
}
