package io.throughline.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The value in flight, which HTTP shows in sums only, looked up in its table.
final class ValueInFlightInSql implements Sight {

  private final Connection connection;
  private final PreparedStatement lookup;

  ValueInFlightInSql(DatabaseAccess database) {
    try {
      connection = database.connect();
      lookup = connection.prepareStatement("select 1 from order_in_flight where order_id = ?");
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  @Override
  public String readModel() {
    return "value-in-flight";
  }

  @Override
  public boolean knows(String orderId) {
    try {
      lookup.setString(1, orderId);
      try (var rows = lookup.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }
}
