package io.throughline.inbox;

import io.throughline.channel.Headers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;

/// Headers and body of a delivery, byte for byte.
///
/// @param headers all headers
/// @param body the raw body
@SuppressWarnings("ArrayRecordComponent") // bytes go through untouched, contents are not compared
public record RawContent(Headers headers, byte[] body) {

  /// SHA-256 of the body.
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// One byte sequence for both: number of headers, names and values, then the body to the end.
  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream(body.length + 1024);
    try (var out = new DataOutputStream(bytes)) {
      var values = headers.asMap();
      out.writeShort(values.size());
      for (var header : values.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(body);
    } catch (IOException inMemoryItCannotFail) {
      throw new UncheckedIOException(inMemoryItCannotFail);
    }
    return bytes.toByteArray();
  }

  /// What {@link #toBytes} made.
  static RawContent fromBytes(byte[] bytes) {
    var source = new ByteArrayInputStream(bytes);
    try (var in = new DataInputStream(source)) {
      var headers = new HashMap<String, String>();
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new RawContent(new Headers(headers), source.readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
