package io.throughline.database.embedded;

import java.nio.file.Path;

/// A program of its own process for the tests to kill: starts the database of the home that is its
/// argument and writes row after row, each told on standard output once it is committed.
final class WritingProgram {

  static final String ROW = "row ";

  private WritingProgram() {}

  public static void main(String[] args) throws Exception {
    var home = new HomeForTests(new DatabaseHome(Path.of(args[0])));
    try (var _ = home.start()) {
      home.execute(DatabaseRole.OWNER, "drop table if exists acknowledged");
      home.execute(DatabaseRole.OWNER, "create table acknowledged (number bigint primary key)");
      home.execute(DatabaseRole.OWNER, "grant select, insert on acknowledged to throughline_app");
      try (var connection = home.as(DatabaseRole.APP).getConnection()) {
        for (var number = 1L; ; number++) {
          HomeForTests.execute(
              connection, "insert into acknowledged (number) values (%d)".formatted(number));
          System.out.println(ROW + number);
        }
      }
    }
  }
}
