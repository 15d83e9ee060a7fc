package io.throughline.database.guard;

import java.time.Duration;
import java.util.List;

/// What a server says about itself to the role the program runs as.
///
/// @param version PostgreSQL's number, 180006 for 18.6
/// @param fsync as the server reports it: {@code on} or {@code off}
/// @param fullPageWrites {@code on} or {@code off}
/// @param synchronousCommit as it holds for a session of this role in this database
/// @param role the role's name
/// @param superuser whether the role is a superuser or may become one
/// @param owned tables, views and sequences of the schema that the role owns, by name
/// @param powersOverEvents which of UPDATE, DELETE and TRUNCATE the role may do to the event table
/// @param clockAhead this node's clock minus the database's; negative when the node is behind
record ServerFacts(
    int version,
    String fsync,
    String fullPageWrites,
    String synchronousCommit,
    String role,
    boolean superuser,
    List<String> owned,
    List<String> powersOverEvents,
    Duration clockAhead) {

  ServerFacts {
    owned = List.copyOf(owned);
    powersOverEvents = List.copyOf(powersOverEvents);
  }
}
