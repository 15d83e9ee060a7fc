package io.throughline.database.embedded;

/// The roles of the embedded server.
enum DatabaseRole {
  /// Makes the other two and the database, at each start.
  SUPERUSER("postgres"),
  /// Owns every object and runs the migrations.
  OWNER("throughline_owner"),
  /// What the program runs as: owns nothing.
  APP("throughline_app");

  static final String DATABASE = "throughline";

  private final String roleName;

  DatabaseRole(String roleName) {
    this.roleName = roleName;
  }

  String roleName() {
    return roleName;
  }
}
