package io.throughline.settlement.rails;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A file of our own making that can be read.
record Example(String fileName, String text) {

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
