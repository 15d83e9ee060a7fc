package io.throughline.settlementimport;

import io.throughline.vault.RawSeal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bytes of files, in parts that are sealed each by itself: a file of any length goes in and
/// out within one part's memory, and any node can read it.
final class ImportParts {

  private static final int PART = 1 << 19;

  private final JdbcClient jdbc;
  private final RawSeal seal;

  ImportParts(JdbcClient jdbc, RawSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /// Stores all that comes.
  ///
  /// @return how many bytes that was
  /// @throws NotTaken when it is longer than that
  long store(String importId, InputStream content, long largest) throws IOException {
    long stored = 0;
    int part = 0;
    for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
      stored += bytes.length;
      if (stored > largest) {
        throw NotTaken.tooLarge(largest);
      }
      add(importId, part, bytes);
      part++;
    }
    return stored;
  }

  private void add(String importId, int part, byte[] bytes) {
    jdbc.sql(
            """
            insert into settlement_import_part (import_id, part, sealed)
            values (:importId::uuid, :part, :sealed)
            """)
        .param("importId", importId)
        .param("part", part)
        .param("sealed", seal.seal(bytes, place(importId, part)))
        .update();
  }

  /// The file from its first byte.
  InputStream open(String importId) {
    return new Parts(importId);
  }

  /// The bytes of a file that nobody needs any more.
  void forget(String importId) {
    jdbc.sql("delete from settlement_import_part where import_id = :importId::uuid")
        .param("importId", importId)
        .update();
  }

  private Optional<byte[]> part(String importId, int part) {
    return jdbc.sql(
            """
            select sealed
              from settlement_import_part
             where import_id = :importId::uuid
               and part = :part
            """)
        .param("importId", importId)
        .param("part", part)
        .query(byte[].class)
        .optional()
        .map(stored -> seal.open(stored, place(importId, part)));
  }

  private static String place(String importId, int part) {
    return "settlement-import\0" + importId + "\0" + part;
  }

  private final class Parts extends InputStream {

    private final String importId;
    private int next;
    private byte @Nullable [] bytes = new byte[0];
    private int read;

    Parts(String importId) {
      this.importId = importId;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (bytes != null && read == bytes.length) {
        bytes = part(importId, next++).orElse(null);
        read = 0;
      }
      if (bytes == null) {
        return -1;
      }
      int count = Math.min(length, bytes.length - read);
      System.arraycopy(bytes, read, into, offset, count);
      read += count;
      return count;
    }
  }

  /// The first bytes of a file.
  byte[] start(String importId, int length) {
    return part(importId, 0)
        .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, length)))
        .orElseGet(() -> new byte[0]);
  }
}
