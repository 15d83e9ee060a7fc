package io.throughline.database.embedded;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/// The passwords of the roles: drawn at the first start, one private file for each.
final class Secrets {

  private static final int BYTES = 24;

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /// Draws those that are missing.
  ///
  /// @return whose were drawn
  Set<DatabaseRole> ensure() throws IOException {
    PrivateFiles.makeFolder(folder);
    var drawn = EnumSet.noneOf(DatabaseRole.class);
    for (var role : DatabaseRole.values()) {
      if (!Files.exists(file(role))) {
        PrivateFiles.write(file(role), random());
        drawn.add(role);
      }
    }
    return drawn;
  }

  Path file(DatabaseRole role) {
    return folder.resolve("database-" + role.roleName());
  }

  /// @throws UnusableDatabase when others may read it
  String password(DatabaseRole role) throws IOException {
    if (!PrivateFiles.isPrivate(file(role))) {
      throw new UnusableDatabase(
          "the password file %s can be opened by other users: chmod 600 it, and delete it to draw a new password if others could have read it."
              .formatted(file(role)));
    }
    return Files.readString(file(role)).strip();
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
