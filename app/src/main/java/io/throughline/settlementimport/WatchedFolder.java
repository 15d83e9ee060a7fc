package io.throughline.settlementimport;

import io.throughline.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder that files are put into by others: each is imported once it has stopped growing, and is
/// moved to {@code done} or {@code quarantined} when that is decided. A file in {@code
/// CHANNEL/ACCOUNT/} below it is for that account.
///
/// Files that are still written should have a name that begins with a dot or ends with {@code
/// .part}; without that, a file counts as whole when it was the same in two looks.
final class WatchedFolder extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final Set<String> OURS = Set.of("done", "quarantined");
  private static final int DEEPEST = 3;
  private static final String ACTOR = "folder";

  private final @Nullable Path folder;
  private final Duration look;
  private final SettlementImports imports;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>(); // only the worker's thread asks
  private final Map<Path, String> waiting = new HashMap<>();

  private record Seen(long size, FileTime changed) {}

  WatchedFolder(SettlementProperties properties, SettlementImports imports, Clock clock) {
    super("settlement-folder", properties.look());
    this.folder = properties.folder();
    this.look = properties.look();
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (folder != null) {
      LOG.info("settlement files are taken from {} every {}", folder, look);
      super.start();
    }
  }

  @Override
  protected boolean turn() {
    if (folder == null) {
      return false;
    }
    try {
      look(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return false;
  }

  /// Looks once: moves what is decided, imports what is whole, remembers the rest.
  void look(Path root) throws IOException {
    settleWaiting(root);
    var files = files(root);
    seen.keySet().retainAll(files);
    for (var file : files) {
      var now = new Seen(Files.size(file), Files.getLastModifiedTime(file));
      if (!now.equals(seen.put(file, now)) || waiting.containsKey(file)) {
        continue;
      }
      take(root, file);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (var found = Files.walk(root, DEEPEST)) {
      return found
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> isTheirs(root.relativize(path)))
          .sorted()
          .toList();
    }
  }

  private static boolean isTheirs(Path place) {
    var name = place.getFileName().toString();
    int depth = place.getNameCount();
    return (depth == 1 || depth == DEEPEST)
        && !OURS.contains(place.getName(0).toString())
        && !name.startsWith(".")
        && !name.endsWith(".part");
  }

  private void take(Path root, Path file) throws IOException {
    var place = root.relativize(file);
    boolean named = place.getNameCount() == DEEPEST;
    var upload =
        new Upload(
            file.getFileName().toString(),
            null,
            null,
            named ? place.getName(0).toString() : null,
            named ? place.getName(1).toString() : null,
            ACTOR);
    try (var content = Files.newInputStream(file)) {
      waiting.put(file, imports.take(upload, content).importId());
    } catch (NotTaken notTaken) {
      LOG.warn("{} is not taken: {}", place, notTaken.getMessage());
      move(root, file, "quarantined");
    }
  }

  private void settleWaiting(Path root) throws IOException {
    for (var entry : List.copyOf(waiting.entrySet())) {
      var of = imports.find(entry.getValue());
      if (of.isEmpty()) {
        waiting.remove(entry.getKey());
        continue;
      }
      switch (of.get().state()) {
        case RECEIVED, READING -> {
          // not yet
        }
        case ACCEPTED, REPEATED -> settled(root, entry.getKey(), "done");
        case QUARANTINED -> settled(root, entry.getKey(), "quarantined");
      }
    }
  }

  private void settled(Path root, Path file, String where) throws IOException {
    if (Files.exists(file)) {
      move(root, file, where);
    }
    waiting.remove(file);
  }

  /// Keeps its place below the folder; a second of its name gets the time before it.
  private void move(Path root, Path file, String where) throws IOException {
    var target = root.resolve(where).resolve(root.relativize(file));
    Files.createDirectories(target.getParent());
    try {
      Files.move(file, target);
    } catch (FileAlreadyExistsException again) {
      Files.move(file, target.resolveSibling(clock.millis() + "-" + target.getFileName()));
    }
    seen.remove(file);
  }
}
