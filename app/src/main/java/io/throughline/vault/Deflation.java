package io.throughline.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Makes raw deliveries smaller before they are sealed; afterwards nobody could. Level 1: JSON
/// shrinks to about a third, and higher levels cost more time than they save.
///
/// Form: the plain length (4 bytes, big-endian), then raw deflate (RFC 1951).
final class Deflation {

  private Deflation() {}

  static byte[] shrink(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var shrunk = new byte[Integer.BYTES + plain.length + plain.length / 1000 + 64];
      ByteBuffer.wrap(shrunk).putInt(plain.length);
      int length = deflater.deflate(shrunk, Integer.BYTES, shrunk.length - Integer.BYTES);
      if (!deflater.finished()) {
        throw new IllegalStateException("deflate needs more room than it ever does");
      }
      return Arrays.copyOf(shrunk, Integer.BYTES + length);
    } finally {
      deflater.end();
    }
  }

  /// @param shrunk trusted: it comes out of an envelope that we sealed
  static byte[] restore(byte[] shrunk) {
    var inflater = new Inflater(true);
    try {
      var plain = new byte[ByteBuffer.wrap(shrunk).getInt()];
      inflater.setInput(shrunk, Integer.BYTES, shrunk.length - Integer.BYTES);
      int length = inflater.inflate(plain);
      if (length != plain.length) {
        throw new IllegalStateException("a raw delivery is shorter than it was");
      }
      return plain;
    } catch (DataFormatException notOurs) {
      throw new IllegalStateException("a raw delivery cannot be restored", notOurs);
    } finally {
      inflater.end();
    }
  }
}
