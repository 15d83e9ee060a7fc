package io.throughline.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// A database and who connects to it.
///
/// @param url JDBC
/// @param user a role
/// @param password its password
public record DatabaseAccess(String url, String user, String password) {

  /// A new connection, with the driver settings that the server uses for its own.
  public Connection connect() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("throughline load");
    source.setReWriteBatchedInserts(true);
    return source.getConnection();
  }

  /// Shows no password.
  @Override
  public String toString() {
    return "DatabaseAccess[" + url + ", " + user + "]";
  }
}
