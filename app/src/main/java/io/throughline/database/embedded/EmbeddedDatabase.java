package io.throughline.database.embedded;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of this process, on the data of its home folder.
///
/// Started by {@link #start}, stopped by {@link #close}. A server that a killed predecessor left
/// behind is stopped first; one that belongs to a live program is never touched.
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final HomeLock lock;
  private final Postmaster postmaster;
  private final DatabaseAddress address;
  private final Secrets secrets;

  private EmbeddedDatabase(
      HomeLock lock, Postmaster postmaster, DatabaseAddress address, Secrets secrets) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.address = address;
    this.secrets = secrets;
  }

  /// Starts the server; at the first start makes its data, roles and database.
  ///
  /// @param port on the loopback; when absent the one of the last start, or a free one
  /// @throws UnusableDatabase when the person who starts the program can do something about it
  /// @throws UncheckedIOException when the operating system refused something else
  public static EmbeddedDatabase start(DatabaseHome wanted, Optional<Integer> port) {
    try {
      PrivateFiles.makeFolder(wanted.folder());
      // One name for one folder: by it a server that was left behind is known again.
      var home = new DatabaseHome(wanted.folder().toRealPath());
      var lock = HomeLock.acquire(home);
      try {
        return start(home, port, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("embedded database in " + wanted.folder(), e);
    }
  }

  private static EmbeddedDatabase start(DatabaseHome home, Optional<Integer> port, HomeLock lock)
      throws IOException {
    var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(home.binaries()));
    var folder = new DataFolder(home, programs);
    var postmaster = new Postmaster(home.data(), programs);
    var secrets = new Secrets(home.secrets());
    prepare(folder, postmaster, secrets);

    var address = address(home, port, secrets);
    folder.configure(address.port());
    try {
      folder.startServer();
      new RolesAndDatabase(address, secrets).ensure();
      PrivateFiles.write(home.description(), address.asProperties());
    } catch (IOException | RuntimeException e) {
      postmaster.stop();
      throw e;
    }
    LOG.info("PostgreSQL runs on port {} with its data in {}", address.port(), home.data());
    return new EmbeddedDatabase(lock, postmaster, address, secrets);
  }

  private static void prepare(DataFolder folder, Postmaster postmaster, Secrets secrets)
      throws IOException {
    if (!folder.exists()) {
      secrets.ensure();
      folder.make(secrets.file(DatabaseRole.SUPERUSER));
      return;
    }
    folder.checkOwner();
    folder.checkVersion();
    if (postmaster.stop()) {
      LOG.warn("Stopped the server that a killed predecessor had left behind");
    }
    postmaster.disownPidFile();
    if (secrets.ensure().contains(DatabaseRole.SUPERUSER)) {
      folder.resetSuperuser(secrets.password(DatabaseRole.SUPERUSER));
    }
  }

  private static DatabaseAddress address(DatabaseHome home, Optional<Integer> port, Secrets secrets)
      throws IOException {
    var remembered = home.address().map(DatabaseAddress::port);
    return new DatabaseAddress(
        LoopbackPort.choose(port, remembered),
        DatabaseRole.APP.roleName(),
        secrets.file(DatabaseRole.APP));
  }

  /// Where it listens.
  public DatabaseAddress address() {
    return address;
  }

  String password(DatabaseRole role) {
    try {
      return secrets.password(role);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Stops the server and gives the home folder back. Whoever still uses a connection loses it.
  @Override
  public void close() {
    try (lock) {
      postmaster.stop();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded database did not stop", e);
    }
  }
}
