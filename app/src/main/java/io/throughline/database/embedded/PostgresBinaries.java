package io.throughline.database.embedded;

import io.throughline.database.UnusableDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the class path.
///
/// In the home folder and not in a shared temporary one: there another user of the machine could
/// put a program of his own into its place.
final class PostgresBinaries {

  private PostgresBinaries() {}

  /// The folder that holds {@code bin/}. Unpacks once per content, 60 MB in about a second.
  ///
  /// @throws UnusableDatabase when there are none for this machine
  static Path unpackedIn(Path parent) throws IOException {
    var archive = archive();
    var target = parent.resolve(digest(archive).substring(0, 16));
    if (!Files.isDirectory(target)) {
      PrivateFiles.makeFolder(parent);
      var draft = Files.createTempDirectory(parent, "unpacking-");
      try (var tar = open(archive)) {
        unpack(tar, draft);
      }
      PrivateFiles.move(draft, target);
    }
    return target;
  }

  private static URL archive() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var machine =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    var name = "/postgres-%s-%s.txz".formatted(system, machine);
    var found = PostgresBinaries.class.getResource(name);
    if (found == null) {
      throw new UnusableDatabase(
          "no PostgreSQL for this machine came along (%s): install one and set spring.datasource.url."
              .formatted(name));
    }
    return found;
  }

  private static String digest(URL archive) throws IOException {
    try (var in =
        new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static TarArchiveInputStream open(URL archive) throws IOException {
    InputStream in = new BufferedInputStream(archive.openStream());
    return new TarArchiveInputStream(new XZInputStream(in));
  }

  private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("an entry leaves the archive's folder: " + entry.getName());
      }
      unpack(tar, entry, target);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
  }
}
