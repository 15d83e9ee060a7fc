package io.throughline.messaging;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/// Message ids as UUID version 7 (RFC 9562): they begin with the time, so that the index on event
/// ids grows at its end. Found by Axon as a service.
public final class UuidV7Identifiers extends IdentifierFactory {

  /// For the service loader.
  public UuidV7Identifiers() {}

  @Override
  public String generateIdentifier() {
    var random = ThreadLocalRandom.current();
    long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
