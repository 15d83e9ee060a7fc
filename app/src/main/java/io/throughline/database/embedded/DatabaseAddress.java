package io.throughline.database.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/// How another process reaches the embedded database. Passwords stay in their own files.
///
/// @param port on the loopback
/// @param appUser the role of the program: may not change history
/// @param appPasswordFile holds that role's password and nothing else
public record DatabaseAddress(int port, String appUser, Path appPasswordFile) {

  /// The JDBC address, without user and password.
  public String url() {
    return urlOf(DatabaseRole.DATABASE);
  }

  String urlOf(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  static DatabaseAddress of(Properties properties) {
    return new DatabaseAddress(
        Integer.parseInt(properties.getProperty("port")),
        properties.getProperty("app.user"),
        Path.of(properties.getProperty("app.password-file")));
  }

  /// The text of the file by which others find the database.
  String asProperties() {
    var properties = new Properties();
    properties.setProperty("url", url());
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("app.user", appUser);
    properties.setProperty("app.password-file", appPasswordFile.toString());
    var text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
