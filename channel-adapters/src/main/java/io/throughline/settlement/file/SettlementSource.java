package io.throughline.settlement.file;

import java.io.IOException;
import java.io.InputStream;

/// A file that can be read more than once.
///
/// @param fileName as its sender called it, for people and for formats that say something there
/// @param account our account at the channel, for rails whose batch ids are not their own worldwide
/// @param opening opens it at its first byte
public record SettlementSource(String fileName, String account, Opening opening) {

  /// Opens a file.
  @FunctionalInterface
  public interface Opening {

    /// A stream over the whole file.
    InputStream open() throws IOException;
  }
}
