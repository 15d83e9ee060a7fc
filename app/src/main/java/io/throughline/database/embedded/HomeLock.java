package io.throughline.database.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says that a home folder is ours alone. The operating system gives it back when the process ends,
/// however it ends: whoever holds it knows that no other live program uses the folder.
final class HomeLock implements AutoCloseable {

  /// Within one process a second attempt must not even open the file: closing it again would give
  /// the first one's lock away.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @throws UnusableDatabase when a live program holds the folder
  static HomeLock acquire(DatabaseHome home) throws IOException {
    var file = home.folder().toRealPath().resolve(home.lock().getFileName());
    if (!HELD.add(file)) {
      throw inUse(home, ProcessHandle.current().pid() + "");
    }
    try {
      return new HomeLock(file, lock(home, file));
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static FileChannel lock(DatabaseHome home, Path file) throws IOException {
    var channel = FileChannel.open(file, CREATE, READ, WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(home, holder(channel));
      }
      channel.truncate(0);
      channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
  }

  private static UnusableDatabase inUse(DatabaseHome home, String holder) {
    return new UnusableDatabase(
        "process %s runs on the home folder %s already: stop it first, or give this one a home of its own with throughline.home."
            .formatted(holder, home.folder()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
