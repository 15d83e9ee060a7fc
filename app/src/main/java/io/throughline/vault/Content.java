package io.throughline.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a record says: 32 bytes of salt and the fields in canonical form.
///
/// Canonical form: the fields in the order of their names ({@code String.compareTo}); of each the
/// name and then the value, each as its length in bytes (4 bytes, big-endian) and its UTF-8. So one
/// set of fields has exactly one form.
///
/// @param bytes salt and canonical form, as they are sealed
@SuppressWarnings("ArrayRecordComponent") // lives within one call; never compared
record Content(byte[] bytes) {

  static final int SALT = 32;

  static Content of(byte[] salt, SortedMap<String, String> fields) {
    var sorted = new TreeMap<String, String>();
    sorted.putAll(fields);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(salt);
    sorted.forEach(
        (name, value) -> {
          writeText(bytes, name);
          writeText(bytes, value);
        });
    return new Content(bytes.toByteArray());
  }

  private static void writeText(ByteArrayOutputStream bytes, String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    bytes.writeBytes(utf8);
  }

  /// Hex SHA-256 over salt and canonical form. Without the salt it tells nothing, not even to one
  /// who guesses the content.
  String commitment() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  SortedMap<String, String> fields() {
    var fields = new TreeMap<String, String>();
    var rest = ByteBuffer.wrap(bytes, SALT, bytes.length - SALT);
    while (rest.hasRemaining()) {
      fields.put(readText(rest), readText(rest));
    }
    return Collections.unmodifiableSortedMap(fields);
  }

  private static String readText(ByteBuffer rest) {
    var utf8 = new byte[rest.getInt()];
    rest.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /// Shows nothing of it.
  @Override
  public String toString() {
    return "Content[" + bytes.length + " bytes]";
  }
}
